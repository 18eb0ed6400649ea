"""Nouns for one person: whom an article counts, whom a list adds up, who is told of again without a name."""

from __future__ import annotations

MEN = frozenset("man boy male".split())
WOMEN = frozenset("woman girl female".split())
KINSMEN = frozenset("father son brother husband boyfriend grandfather uncle nephew".split())
KINSWOMEN = frozenset("mother daughter sister wife girlfriend grandmother aunt niece".split())
GRANDCHILDREN = frozenset("grandson granddaughter".split())
STEPKIN = frozenset("stepfather stepmother stepson stepdaughter".split())
KIN_BY_LAW = frozenset(
    """fiance fiancee grandchild brother-in-law sister-in-law mother-in-law father-in-law daughter-in-law
    son-in-law""".split()
)
HOUSEHOLD = frozenset("cousin roommate neighbor neighbour baby infant".split())
ANYONE = frozenset(  # whom news tells of by no more than this: by age, or by what he was just doing
    """person adult child toddler teen teenager youth student pensioner resident bystander pedestrian cyclist
    motorcyclist driver passenger worker employee clerk customer guard""".split()
)
TRADES = frozenset(
    """businessman cameraman citizen civilian crewman deputy doctor farmer firefighter fisherman friend journalist
    laborer labourer medic miner minor nurse officer paramedic pilot policeman policewoman priest pupil relative sailor
    shopkeeper soldier teacher tourist trader trooper villager""".split()
)
ROLES = frozenset(  # of which a list has seldom one beside others
    """activist airman attacker barber bartender bomber bouncer businesswoman butcher caretaker cashier chef cleaner
    cleric commander commuter conscript constable corporal councillor coworker demonstrator detainee detective elder
    fighter guerrilla gunman herder herdsman hiker homeowner hostage housewife hunter imam inspector insurgent janitor
    jawan jogger juvenile landlord lawmaker lawyer lieutenant marine mechanic migrant militant militiaman monk newborn
    official paratrooper pastor peacekeeper photographer politician porter prisoner professor protester rebel refugee
    reporter rescuer rider schoolboy schoolgirl separatist sergeant serviceman shepherd shopper stranger suspect teller
    tenant tribesman vendor victim volunteer waiter waitress worshipper""".split()
)
OF_A_SEX = MEN | WOMEN | KINSMEN | KINSWOMEN
