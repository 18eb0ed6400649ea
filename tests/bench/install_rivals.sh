#!/usr/bin/env bash
# Installs other recognisers of dates and numbers, and spaCy, into a folder of their own (default: build/rivals), for
# `python -m tests.bench values FOLDER` and `matching FOLDER`. What cannot be had is skipped and said.
set -u
folder=${1:-build/rivals}
mkdir -p "$folder"
python3 -m venv "$folder/venv" || exit 1
for package in dateparser datefinder quantulum3 spacy "recognizers-text-suite emoji<2"; do
  # shellcheck disable=SC2086
  "$folder/venv/bin/pip" install --quiet $package || echo "skipped: $package"
done
if command -v npm >/dev/null; then
  (cd "$folder" && npm install --silent --no-fund chrono-node) || echo "skipped: chrono-node"
else
  echo "skipped: chrono-node (no npm)"
fi
