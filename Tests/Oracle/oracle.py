#!/usr/bin/env python3
"""An independent reference calculation of the scoring rules (design/scoring.md, sections 1 to 4).

    python3 oracle.py RUBRIK.xml BUKTI.xml...     print the exact results as JSON
    python3 oracle.py --check FOLDER...           compare with the harapan.json in each folder

It reads *valid* files (design/formats.md) and computes with `fractions.Fraction` only.  It explains nothing, warns
of nothing and reports no mistakes in files: its one purpose is to be simple enough to be believed, so that an engine
can be compared with it.  "Section n" below is always a section of scoring.md.
"""

from __future__ import annotations

import argparse
import calendar
import json
import re
import sys
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Callable, Dict, FrozenSet, List, NamedTuple, Optional, Sequence, Tuple, Union

# Exact fractions grow; newer versions of Python refuse to print integers of more than 4300 digits.
if hasattr(sys, "set_int_max_str_digits"):
    sys.set_int_max_str_digits(0)

ZERO = Fraction(0)
ONE = Fraction(1)

SCORED = "dinilai"
UNSCORED = "belum-dinilai"
NOT_APPLICABLE = "tdd"
NO_RESULT = "tidak-dapat-dinilai"

BASES = ("verifikasi", "mandiri")


# ---------------------------------------------------------------------------------------------------------------
# Numbers and dates
# ---------------------------------------------------------------------------------------------------------------

NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?(/[0-9]+)?")


def number(text: str) -> Fraction:
    """A decimal or a fraction as the formats spell it: `21.85`, `1/9`."""
    if not NUMBER.fullmatch(text):
        raise ValueError(f"not a number: {text!r}")
    numerator, _, denominator = text.partition("/")
    return Fraction(numerator) / Fraction(denominator or 1)


def rounded(value: Fraction, places: int, mode: str) -> Fraction:
    """Section 4: rounds once; a negative number is rounded by its magnitude."""
    magnitude = abs(value) * 10**places
    whole, rest = divmod(magnitude, 1)
    half = Fraction(1, 2)
    if mode == "setengah-atas":
        up = rest >= half
    elif mode == "setengah-genap":
        up = rest > half or (rest == half and whole % 2 == 1)
    elif mode == "potong":
        up = False
    else:
        raise ValueError(f"unknown rounding mode: {mode}")
    result = Fraction(whole + 1 if up else whole, 10**places)
    return -result if value < 0 else result


def decimal_text(value: Fraction, places: int) -> str:
    """A number that has at most `places` decimals, printed with exactly that many."""
    scaled = value * 10**places
    assert scaled.denominator == 1 and scaled >= 0
    digits = str(scaled.numerator).rjust(places + 1, "0")
    return digits if places == 0 else f"{digits[:-places]}.{digits[-places:]}"


def add_duration(day: date, duration: str) -> date:
    """Section 1: calendar arithmetic, clamped to the month's end (`P30D`, `P12M`, `P3Y`)."""
    amount, unit = int(duration[1:-1]), duration[-1]
    try:
        if unit == "D":
            return day + timedelta(days=amount)
        months = day.year * 12 + (day.month - 1) + amount * (12 if unit == "Y" else 1)
        year, month = months // 12, months % 12 + 1
        return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
    except (OverflowError, ValueError, IndexError):
        return date.max


# ---------------------------------------------------------------------------------------------------------------
# The rubric
# ---------------------------------------------------------------------------------------------------------------

# `perlu`: every entry is needed; an entry lists the slots of which either will do.
Requirement = Tuple[Tuple[str, ...], ...]

# `berlaku-untuk`: None means every kind of unit.
Kinds = Optional[FrozenSet[str]]


def applies(kinds: Kinds, kind: str) -> bool:
    return kinds is None or kind in kinds


@dataclass(frozen=True)
class Slot:
    """An evidence slot (`bukti`)."""

    code: str
    document_kinds: FrozenSet[str]
    max_age: Optional[str]
    needed: int
    kinds: Kinds


@dataclass(frozen=True)
class Level:
    score: Fraction
    requirement: Requirement


@dataclass(frozen=True)
class Item:
    """A checklist item (`butir`)."""

    code: str
    mandatory: bool
    requirement: Requirement
    kinds: Kinds


@dataclass(frozen=True)
class Step:
    """A step over a number (`ambang`)."""

    score: Fraction
    bounds: Tuple[Tuple[str, Fraction], ...]
    items: Tuple[str, ...]


@dataclass(frozen=True)
class Levels:
    levels: Tuple[Level, ...]


@dataclass(frozen=True)
class Checklist:
    items: Tuple[Item, ...]
    steps: Tuple[Step, ...]


@dataclass(frozen=True)
class Measurement:
    items: Tuple[Item, ...]
    steps: Tuple[Step, ...]
    ratio: bool
    target: Optional[Fraction]
    requirement: Requirement
    when_empty: str


@dataclass(frozen=True)
class Survey:
    lowest: Fraction
    highest: Fraction
    conversion: str
    direction: str
    min_respondents: int
    when_few: str
    requirement: Requirement


Check = Union[Levels, Checklist, Measurement, Survey]


@dataclass(frozen=True)
class Indicator:
    code: str
    weight: Fraction
    kinds: Kinds
    per: Optional[str]
    roles: Optional[FrozenSet[str]]
    tdd_allowed: bool
    cumulative: bool
    check: Check
    slots: Dict[str, Slot]


@dataclass(frozen=True)
class Group:
    code: str
    weight: Optional[Fraction]
    kinds: Kinds
    minimum: bool
    children: Tuple[Union["Group", Indicator], ...]


@dataclass(frozen=True)
class Role:
    code: str
    weight: Fraction
    kinds: Kinds


@dataclass(frozen=True)
class Category:
    code: str
    zone: Optional[str]
    bound: Fraction
    above: bool
    gates: Tuple[Tuple[str, Fraction], ...]


@dataclass(frozen=True)
class Rubric:
    scale: Fraction
    places: int
    rounding: str
    unverified: str
    products: Dict[str, int]
    roles: Tuple[Role, ...]
    categories: Tuple[Category, ...]
    children: Tuple[Group, ...]


def local_name(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def children_named(element: ElementTree.Element, *names: str) -> List[ElementTree.Element]:
    return [child for child in element if local_name(child) in names]


def optional_number(element: ElementTree.Element, name: str) -> Optional[Fraction]:
    text = element.get(name)
    return None if text is None else number(text)


def read_kinds(element: ElementTree.Element) -> Kinds:
    text = element.get("berlaku-untuk")
    return None if text is None else frozenset(text.split())


def read_requirement(element: ElementTree.Element) -> Requirement:
    return tuple(tuple(entry.split("|")) for entry in element.get("perlu", "").split())


def read_slot(element: ElementTree.Element) -> Slot:
    return Slot(
        code=element.attrib["kode"],
        document_kinds=frozenset(element.get("jenis", "").split()),
        max_age=element.get("umur-maks"),
        needed=int(element.get("minimal", "1")),
        kinds=read_kinds(element),
    )


def read_item(element: ElementTree.Element) -> Item:
    return Item(
        code=element.attrib["kode"],
        mandatory=element.get("wajib", "tidak") == "ya",
        requirement=read_requirement(element),
        kinds=read_kinds(element),
    )


def read_step(element: ElementTree.Element) -> Step:
    names = ("minimal", "lebih-dari", "maksimal", "kurang-dari")
    return Step(
        score=number(element.attrib["skor"]),
        bounds=tuple((name, number(element.attrib[name])) for name in names if name in element.attrib),
        items=tuple(element.get("butir", "").split()),
    )


def read_survey(element: ElementTree.Element) -> Survey:
    return Survey(
        lowest=number(element.attrib["dari"]),
        highest=number(element.attrib["sampai"]),
        conversion=element.get("konversi", "maksimum"),
        direction=element.get("arah", "naik"),
        min_respondents=int(element.get("minimal-responden", "0")),
        when_few=element.get("bila-kurang", "peringatan"),
        requirement=read_requirement(element),
    )


def read_check(element: ElementTree.Element) -> Check:
    """The one check among the children of an `indikator` or a `pola` (formats.md: "The four checks")."""
    levels = children_named(element, "tingkat")
    if levels:
        return Levels(tuple(Level(number(each.attrib["skor"]), read_requirement(each)) for each in levels))
    surveys = children_named(element, "survei")
    if surveys:
        return read_survey(surveys[0])
    items = tuple(read_item(each) for each in children_named(element, "butir"))
    steps = tuple(read_step(each) for each in children_named(element, "ambang"))
    measures = children_named(element, "ukuran")
    if not measures:
        return Checklist(items, steps)
    return Measurement(
        items=items,
        steps=steps,
        ratio=measures[0].attrib["satuan"] == "%",
        target=optional_number(measures[0], "target"),
        requirement=read_requirement(measures[0]),
        when_empty=measures[0].get("bila-nihil", "nol"),
    )


def read_indicator(element: ElementTree.Element, patterns: Dict[str, Check], slots: Dict[str, Slot]) -> Indicator:
    roles = element.get("peran")
    pattern = element.get("pola")
    return Indicator(
        code=element.attrib["kode"],
        weight=number(element.attrib["bobot"]),
        kinds=read_kinds(element),
        per=element.get("per"),
        roles=None if roles is None else frozenset(roles.split()),
        tdd_allowed=element.get("tdd", "tidak") == "boleh",
        cumulative=element.get("kumulatif", "ya") == "ya",
        check=read_check(element) if pattern is None else patterns[pattern],
        slots=slots,
    )


def read_group(element: ElementTree.Element, patterns: Dict[str, Check], slots: Dict[str, Slot]) -> Group:
    return Group(
        code=element.attrib["kode"],
        weight=optional_number(element, "bobot"),
        kinds=read_kinds(element),
        minimum=element.get("cara-hitung", "rata-rata") == "minimum",
        children=read_tree(element, patterns, slots),
    )


def read_tree(
    element: ElementTree.Element, patterns: Dict[str, Check], inherited: Dict[str, Slot]
) -> Tuple[Union[Group, Indicator], ...]:
    """Groups and indicators directly below an element.  The slots of a group hold for all below it."""
    nodes: List[Union[Group, Indicator]] = []
    for child in children_named(element, "kelompok", "indikator"):
        own = (read_slot(each) for each in children_named(child, "bukti"))
        slots = {**inherited, **{slot.code: slot for slot in own}}
        read = read_group if local_name(child) == "kelompok" else read_indicator
        nodes.append(read(child, patterns, slots))
    return tuple(nodes)


def read_category(element: ElementTree.Element) -> Category:
    gates = children_named(element, "syarat")
    return Category(
        code=element.attrib["kode"],
        zone=element.get("zona"),
        bound=number(element.get("lebih-dari", element.get("minimal", "0"))),
        above="lebih-dari" in element.attrib,
        gates=tuple((gate.attrib["kode"], number(gate.attrib["minimal"])) for gate in gates),
    )


def read_rubric(root: ElementTree.Element) -> Rubric:
    patterns = {each.attrib["kode"]: read_check(each) for each in children_named(root, "pola")}
    roles = children_named(root, "peran")
    return Rubric(
        scale=number(root.get("skala", "100")),
        places=int(root.get("desimal", "2")),
        rounding=root.get("pembulatan", "setengah-atas"),
        unverified=root.get("belum-diverifikasi", "klaim"),
        products={each.attrib["kode"]: int(each.get("produk", "0")) for each in children_named(root, "jenis-unit")},
        roles=tuple(Role(each.attrib["kode"], number(each.get("bobot", "1")), read_kinds(each)) for each in roles),
        categories=tuple(read_category(each) for each in children_named(root, "kategori")),
        children=read_tree(root, patterns, {}),
    )


# ---------------------------------------------------------------------------------------------------------------
# The evidence
# ---------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Document:
    code: str
    kind: Optional[str]
    day: Optional[date]
    valid_until: Optional[date]
    status: str


# A document put in a slot: (slot code, document code).
Attachment = Tuple[str, str]


@dataclass(frozen=True)
class Found:
    """An item found present or absent, and what is attached to it."""

    present: bool
    attachments: Tuple[Attachment, ...]


@dataclass(frozen=True)
class Tdd:
    """A claim of not applicable."""

    approved: bool


@dataclass(frozen=True)
class Statement:
    """What one party says for one key: the unit in `jawaban`, the assessor in `verifikasi`."""

    values: Dict[str, Fraction]
    found: Dict[str, Found]
    distribution: Tuple[Tuple[Fraction, Fraction], ...]
    tdd: Optional[Tdd]
    attachments: Tuple[Attachment, ...]

    @property
    def says_something(self) -> bool:
        """formats.md: "nothing of the unit's own (no answer attribute, `butir` or `pilihan` ...)"."""
        return bool(self.values or self.found or self.distribution or self.tdd)


@dataclass(frozen=True)
class Answer:
    own: Statement
    verified: Optional[Statement]


# Which answer: the indicator, and the product or role it is given for.
Key = Tuple[str, Optional[str]]


@dataclass(frozen=True)
class Evidence:
    day: date
    kind: str
    products: Tuple[Tuple[str, Fraction], ...]
    documents: Dict[str, Document]
    answers: Dict[Key, Answer]


ANSWER_ATTRIBUTES = ("skor", "angka", "pembilang", "penyebut", "responden", "total-skor", "rata-rata")


def optional_date(element: ElementTree.Element, name: str) -> Optional[date]:
    text = element.get(name)
    return None if text is None else date.fromisoformat(text)


def read_document(element: ElementTree.Element) -> Document:
    return Document(
        code=element.attrib["kode"],
        kind=element.get("jenis"),
        day=optional_date(element, "tanggal"),
        valid_until=optional_date(element, "berlaku-sampai"),
        status=element.get("status", "menunggu"),
    )


def read_attachments(element: ElementTree.Element) -> Tuple[Attachment, ...]:
    links = children_named(element, "lampiran")
    return tuple((each.attrib["bukti"], each.attrib["dokumen"]) for each in links)


def read_statement(element: ElementTree.Element) -> Statement:
    choices = children_named(element, "pilihan")
    claims = children_named(element, "tdd")
    return Statement(
        values={name: number(element.attrib[name]) for name in ANSWER_ATTRIBUTES if name in element.attrib},
        found={
            each.attrib["kode"]: Found(each.get("ada", "ya") == "ya", read_attachments(each))
            for each in children_named(element, "butir")
        },
        distribution=tuple((number(each.attrib["skor"]), number(each.attrib["banyak"])) for each in choices),
        tdd=Tdd(approved="disetujui-oleh" in claims[0].attrib) if claims else None,
        attachments=read_attachments(element),
    )


def read_answer(element: ElementTree.Element) -> Answer:
    """Of several verifications the last one holds (formats.md, `verifikasi`)."""
    verifications = children_named(element, "verifikasi")
    return Answer(
        own=read_statement(element),
        verified=read_statement(verifications[-1]) if verifications else None,
    )


def read_evidence(root: ElementTree.Element) -> Evidence:
    answers: Dict[Key, Answer] = {}
    for element in children_named(root, "jawaban"):
        key = (element.attrib["indikator"], element.get("produk", element.get("peran")))
        answers[key] = read_answer(element)
    documents = [read_document(each) for each in children_named(root, "dokumen")]
    return Evidence(
        day=date.fromisoformat(root.attrib["tanggal"]),
        kind=children_named(root, "unit")[0].attrib["jenis"],
        products=tuple(
            (each.attrib["kode"], number(each.get("bobot", "1"))) for each in children_named(root, "produk")
        ),
        documents={document.code: document for document in documents},
        answers=answers,
    )


# ---------------------------------------------------------------------------------------------------------------
# Section 1: evidence caps claims
# ---------------------------------------------------------------------------------------------------------------

# Whether a requirement is met by what is attached.
Proof = Callable[[Requirement, Sequence[Attachment]], bool]


def is_valid(document: Document, slot: Slot, day: date) -> bool:
    """Section 1, "Evidence caps claims": a document counts for a slot on the assessment date."""
    if document.status == "perlu-perbaikan":
        return False
    if document.day is not None and document.day > day:
        return False
    if document.valid_until is not None and day > document.valid_until:
        return False
    if slot.max_age is not None and (document.day is None or day > add_duration(document.day, slot.max_age)):
        return False
    return not slot.document_kinds or document.kind in slot.document_kinds


def is_filled(slot: Slot, attachments: Sequence[Attachment], evidence: Evidence) -> bool:
    """At least `minimal` *different* valid documents: a link repeated counts once."""
    linked = {document for code, document in attachments if code == slot.code}
    valid = [each for each in linked if is_valid(evidence.documents[each], slot, evidence.day)]
    return len(valid) >= slot.needed


def evidence_proof(slots: Dict[str, Slot], evidence: Evidence) -> Proof:
    """Requirements as the unit must meet them: by valid documents.

    formats.md: "A slot that does not apply to the unit's kind is struck from it, and a requirement with nothing left
    is met".
    """

    def met(requirement: Requirement, attachments: Sequence[Attachment]) -> bool:
        for alternatives in requirement:
            left = [slots[code] for code in alternatives if applies(slots[code].kinds, evidence.kind)]
            if left and not any(is_filled(slot, attachments, evidence) for slot in left):
                return False
        return True

    return met


def no_caps(requirement: Requirement, attachments: Sequence[Attachment]) -> bool:
    """A verification "stands as given, without caps"."""
    return True


# ---------------------------------------------------------------------------------------------------------------
# Section 2: states
# ---------------------------------------------------------------------------------------------------------------


class Outcome(NamedTuple):
    """A state with its interval of fulfilment; the numbers of a TDD mean nothing."""

    status: str
    low: Fraction
    high: Fraction


NOT_YET = Outcome(UNSCORED, ZERO, ONE)
LEFT_OUT = Outcome(NOT_APPLICABLE, ZERO, ZERO)


def fulfilled(value: Fraction) -> Outcome:
    assert 0 <= value <= 1
    return Outcome(SCORED, value, value)


# ---------------------------------------------------------------------------------------------------------------
# Section 1: the four checks
# ---------------------------------------------------------------------------------------------------------------


def judge_levels(check: Levels, cumulative: bool, statement: Statement, met: Proof) -> Outcome:
    if "skor" not in statement.values:
        return NOT_YET
    recognised = ZERO
    for level in check.levels:
        if level.score > statement.values["skor"]:
            break
        if met(level.requirement, statement.attachments):
            recognised = level.score
        elif cumulative:
            break
    return fulfilled(recognised / check.levels[-1].score)


class Count(NamedTuple):
    """The items of a check that apply to the unit, and those that are met."""

    items: Tuple[Item, ...]
    met: FrozenSet[str]

    @property
    def lacks_mandatory(self) -> bool:
        return any(item.mandatory and item.code not in self.met for item in self.items)


def count_items(items: Sequence[Item], kind: str, statement: Statement, met: Proof) -> Count:
    """An item counts when found present and its own slots are filled; only what stands inside it serves it."""
    mine = tuple(item for item in items if applies(item.kinds, kind))
    proved = set()
    for item in mine:
        found = statement.found.get(item.code)
        if found is not None and found.present and met(item.requirement, found.attachments):
            proved.add(item.code)
    return Count(mine, frozenset(proved))


def bound_holds(name: str, bound: Fraction, value: Fraction) -> bool:
    return {
        "minimal": value >= bound,
        "lebih-dari": value > bound,
        "maksimal": value <= bound,
        "kurang-dari": value < bound,
    }[name]


def step_holds(step: Step, value: Optional[Fraction], count: Count) -> bool:
    """All conditions of a step; items that do not apply to the kind are struck, without a number no bound holds."""
    if value is None and step.bounds:
        return False
    mine = {item.code for item in count.items}
    if any(code in mine and code not in count.met for code in step.items):
        return False
    return all(bound_holds(name, bound, value) for name, bound in step.bounds)


def step_reached(steps: Sequence[Step], value: Optional[Fraction], count: Count) -> Outcome:
    """The score of the last step whose conditions all hold, over the score of the last step."""
    reached = ZERO
    for step in steps:
        if step_holds(step, value, count):
            reached = step.score
    return fulfilled(reached / steps[-1].score)


def judge_checklist(check: Checklist, kind: str, statement: Statement, met: Proof) -> Outcome:
    count = count_items(check.items, kind, statement, met)
    if count.lacks_mandatory:
        return fulfilled(ZERO)
    if check.steps:
        return step_reached(check.steps, Fraction(len(count.met)), count)
    return fulfilled(Fraction(len(count.met), len(count.items)))


def measured_number(check: Measurement, values: Dict[str, Fraction]) -> Optional[Fraction]:
    """`angka`, or the ratio in percent; None when only items are answered."""
    if "angka" in values:
        return values["angka"]
    if "pembilang" in values:
        assert check.ratio
        return values["pembilang"] / values["penyebut"] * 100
    return None


def judge_measurement(check: Measurement, kind: str, statement: Statement, met: Proof) -> Outcome:
    """The order of the rules: mandatory items, slots, nothing to measure, the value (section 1)."""
    if not check.items and not statement.values:
        return NOT_YET
    count = count_items(check.items, kind, statement, met)
    if count.lacks_mandatory or not met(check.requirement, statement.attachments):
        return fulfilled(ZERO)
    if statement.values.get("penyebut") == 0:
        return {"nol": fulfilled(ZERO), "penuh": fulfilled(ONE), "tdd": LEFT_OUT}[check.when_empty]
    value = measured_number(check, statement.values)
    if check.target is None:
        return step_reached(check.steps, value, count)
    return fulfilled(ZERO if value is None else min(ONE, value / check.target))


def survey_result(statement: Statement) -> Optional[Tuple[Fraction, Fraction]]:
    """Number of respondents and their mean; None when nobody answered."""
    values = statement.values
    if "responden" in values:
        respondents = values["responden"]
        if respondents == 0:
            return None
        return respondents, values["rata-rata"] if "rata-rata" in values else values["total-skor"] / respondents
    respondents = sum((many for _, many in statement.distribution), ZERO)
    if respondents == 0:
        return None
    return respondents, sum((score * many for score, many in statement.distribution), ZERO) / respondents


def judge_survey(check: Survey, statement: Statement, met: Proof) -> Outcome:
    """The order of the rules: no respondents, slots, too few respondents, the value (section 1)."""
    result = survey_result(statement)
    if result is None:
        return NOT_YET
    if not met(check.requirement, statement.attachments):
        return fulfilled(ZERO)
    respondents, mean = result
    if respondents < check.min_respondents and check.when_few != "peringatan":
        return LEFT_OUT if check.when_few == "abaikan" else fulfilled(ZERO)
    if check.conversion == "maksimum":
        return fulfilled(mean / check.highest)
    share = (mean - check.lowest) / (check.highest - check.lowest)
    return fulfilled(ONE - share if check.direction == "turun" else share)


def judge(indicator: Indicator, kind: str, statement: Statement, met: Proof) -> Outcome:
    check = indicator.check
    if isinstance(check, Levels):
        return judge_levels(check, indicator.cumulative, statement, met)
    if isinstance(check, Checklist):
        return judge_checklist(check, kind, statement, met)
    if isinstance(check, Measurement):
        return judge_measurement(check, kind, statement, met)
    return judge_survey(check, statement, met)


# ---------------------------------------------------------------------------------------------------------------
# Section 1: bases and repeated answers
# ---------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Assessing:
    """One rubric, one unit's evidence and one basis."""

    rubric: Rubric
    evidence: Evidence
    basis: str


def own_outcome(case: Assessing, indicator: Indicator, answer: Answer) -> Outcome:
    """Basis `mandiri`: the unit's own words, capped by evidence.  TDD needs an approver (section 2)."""
    own = answer.own
    if own.tdd is not None:
        return LEFT_OUT if own.tdd.approved else NOT_YET
    if answer.verified is not None and not own.says_something:
        return NOT_YET
    return judge(indicator, case.evidence.kind, own, evidence_proof(indicator.slots, case.evidence))


def verified_outcome(case: Assessing, indicator: Indicator, statement: Statement) -> Outcome:
    """A verification replaces everything, stands without caps, and its TDD needs no further approver."""
    if statement.tdd is not None:
        return LEFT_OUT
    return judge(indicator, case.evidence.kind, statement, no_caps)


def key_outcome(case: Assessing, indicator: Indicator, part: Optional[str]) -> Outcome:
    """Section 1, "Bases": the outcome of one answer."""
    answer = case.evidence.answers.get((indicator.code, part))
    if answer is None:
        return NOT_YET
    if case.basis == "verifikasi":
        if answer.verified is not None:
            return verified_outcome(case, indicator, answer.verified)
        if case.rubric.unverified == "belum-dinilai":
            return NOT_YET
    return own_outcome(case, indicator, answer)


def product_parts(case: Assessing, indicator: Indicator) -> List[Tuple[Fraction, Outcome]]:
    """Missing products are parts of weight 1, not yet scored."""
    products = case.evidence.products
    parts = [(weight, key_outcome(case, indicator, code)) for code, weight in products]
    missing = case.rubric.products[case.evidence.kind] - len(products)
    return parts + [(ONE, NOT_YET)] * max(0, missing)


def role_parts(case: Assessing, indicator: Indicator) -> List[Tuple[Fraction, Outcome]]:
    """The rubric's roles that apply to the kind and are named by the indicator."""
    return [
        (role.weight, key_outcome(case, indicator, role.code))
        for role in case.rubric.roles
        if applies(role.kinds, case.evidence.kind) and (indicator.roles is None or role.code in indicator.roles)
    ]


def indicator_outcome(case: Assessing, indicator: Indicator) -> Outcome:
    """Section 1, "Repeated answers"."""
    if indicator.per is None:
        return key_outcome(case, indicator, None)
    parts = product_parts(case, indicator) if indicator.per == "produk" else role_parts(case, indicator)
    return combined(parts) if parts else NOT_YET


# ---------------------------------------------------------------------------------------------------------------
# Section 3: groups and shares
# ---------------------------------------------------------------------------------------------------------------


def combined(parts: Sequence[Tuple[Fraction, Outcome]], minimum: bool = False) -> Outcome:
    """State (section 2) and interval (section 3) of a group of weighted parts."""
    left = [(weight, part) for weight, part in parts if part.status != NOT_APPLICABLE and weight > 0]
    if not left:
        return LEFT_OUT
    status = UNSCORED if all(part.status == UNSCORED for _, part in left) else SCORED
    if minimum:
        return Outcome(status, min(part.low for _, part in left), min(part.high for _, part in left))
    total = sum((weight for weight, _ in left), ZERO)
    low = sum((weight * part.low for weight, part in left), ZERO) / total
    high = sum((weight * part.high for weight, part in left), ZERO) / total
    return Outcome(status, low, high)


@dataclass
class Node:
    """One node of the unit's tree with its result."""

    code: str
    weight: Fraction
    outcome: Outcome
    minimum: bool = False
    children: List["Node"] = field(default_factory=list)
    share: Fraction = ZERO

    @property
    def counts(self) -> bool:
        return self.outcome.status != NOT_APPLICABLE and self.weight > 0


def assessed_group(
    case: Assessing,
    code: str,
    weight: Optional[Fraction],
    minimum: bool,
    members: Sequence[Union[Group, Indicator]],
) -> Node:
    """A group without `bobot` weighs what its children that are not TDD weigh together (section 3)."""
    children = [assessed(case, member) for member in members if applies(member.kinds, case.evidence.kind)]
    if weight is None:
        weight = sum((child.weight for child in children if child.counts), ZERO)
    outcome = combined([(child.weight, child.outcome) for child in children], minimum)
    return Node(code, weight, outcome, minimum, children)


def assessed(case: Assessing, member: Union[Group, Indicator]) -> Node:
    if isinstance(member, Indicator):
        return Node(member.code, member.weight, indicator_outcome(case, member))
    return assessed_group(case, member.code, member.weight, member.minimum, member.children)


def give_shares(node: Node, share: Fraction) -> None:
    """Section 3, "Shares": weights divide a mean, the first least child has all of a minimum, TDD has nothing."""
    node.share = share
    counting = [child for child in node.children if child.counts]
    total = sum((child.weight for child in counting), ZERO)
    # `min` returns the first of equals.
    least = min(counting, key=lambda child: child.outcome.low) if counting and node.minimum else None
    for child in node.children:
        if not child.counts:
            part = ZERO
        elif node.minimum:
            part = share if child is least else ZERO
        else:
            part = share * child.weight / total
        give_shares(child, part)


def assess(rubric: Rubric, evidence: Evidence, basis: str) -> Node:
    """The whole tree below a root that is a `rata-rata` group with share 1 (section 3)."""
    root = assessed_group(Assessing(rubric, evidence, basis), "", ONE, False, rubric.children)
    give_shares(root, ONE)
    return root


# ---------------------------------------------------------------------------------------------------------------
# Section 4: score and category
# ---------------------------------------------------------------------------------------------------------------


def all_nodes(node: Node) -> List[Node]:
    """Every node below, children before their group."""
    return [each for child in node.children for each in all_nodes(child) + [child]]


def gates_hold(category: Category, nodes: Dict[str, Node], upper: bool) -> bool:
    """Gates compare the unrounded percentage; one on a node that is TDD or not in the unit's tree holds."""
    for code, bound in category.gates:
        node = nodes.get(code)
        if node is None or node.outcome.status == NOT_APPLICABLE:
            continue
        value = node.outcome.high if upper else node.outcome.low
        if value * 100 < bound:
            return False
    return True


def category_of(rubric: Rubric, score: Fraction, nodes: Dict[str, Node], upper: bool) -> Category:
    """The highest band whose bound the rounded score reaches and whose gates and all lower gates hold."""
    reached = rubric.categories[-1]
    for category in reversed(rubric.categories):
        if not gates_hold(category, nodes, upper):
            break
        if score > category.bound or (score == category.bound and not category.above):
            reached = category
    return reached


def node_record(node: Node) -> Dict[str, str]:
    outcome = node.outcome
    if outcome.status == NOT_APPLICABLE:
        return {"status": outcome.status}
    return {
        "status": outcome.status,
        "bawah": str(outcome.low),
        "atas": str(outcome.high),
        "pangsa": str(node.share),
    }


def result(rubric: Rubric, evidence: Evidence, basis: str) -> Dict[str, object]:
    """One result in the form of harapan.json."""
    root = assess(rubric, evidence, basis)
    nodes = all_nodes(root)
    records = {node.code: node_record(node) for node in nodes}
    if root.outcome.status == NOT_APPLICABLE:
        return {"status": NO_RESULT, "simpul": records}
    by_code = {node.code: node for node in nodes}
    exact = root.outcome.low * rubric.scale
    score = rounded(exact, rubric.places, rubric.rounding)
    upper = rounded(root.outcome.high * rubric.scale, rubric.places, rubric.rounding)
    category = category_of(rubric, score, by_code, upper=False)
    record: Dict[str, object] = {
        # "A unit that has answered nothing has 0, status `dinilai`" (formats.md), whatever the state of the root.
        "status": SCORED,
        "eksak": str(exact),
        "nilai": decimal_text(score, rubric.places),
        "kategori": category.code,
    }
    if category.zone is not None:
        record["zona"] = category.zone
    record["batas-atas"] = decimal_text(upper, rubric.places)
    record["kategori-atas"] = category_of(rubric, upper, by_code, upper=True).code
    record["simpul"] = records
    return record


def results(rubric: Rubric, evidence: Evidence) -> Dict[str, object]:
    return {basis: result(rubric, evidence, basis) for basis in BASES}


# ---------------------------------------------------------------------------------------------------------------
# Commands
# ---------------------------------------------------------------------------------------------------------------


def results_of_files(rubric_file: Path, evidence_files: Sequence[Path]) -> Dict[str, object]:
    rubric = read_rubric(ElementTree.parse(rubric_file).getroot())
    return {
        path.stem: results(rubric, read_evidence(ElementTree.parse(path).getroot())) for path in evidence_files
    }


def json_text(value: object) -> str:
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"


def differences(expected: object, actual: object, path: str = "") -> List[str]:
    """Where two results differ; shares (`pangsa`) are not compared."""
    if not isinstance(expected, dict) or not isinstance(actual, dict):
        return [] if expected == actual else [f"{path}: expected {expected}, computed {actual}"]
    found = []
    for key in list(expected) + [key for key in actual if key not in expected]:
        if key == "pangsa":
            continue
        found += differences(expected.get(key, "nothing"), actual.get(key, "nothing"), f"{path}/{key}")
    return found


def check_folder(folder: Path) -> List[str]:
    expected = json.loads((folder / "harapan.json").read_text(encoding="utf-8"))
    files = sorted(folder.glob("bukti-*.xml"))
    return differences(expected, results_of_files(folder / "rubrik.xml", files), str(folder))


def main(arguments: Optional[Sequence[str]] = None) -> int:
    parser = argparse.ArgumentParser(description="Reference calculation of rubric scores.")
    parser.add_argument("--check", action="store_true", help="compare with harapan.json in each folder")
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="RUBRIK.xml BUKTI.xml... or FOLDER...")
    options = parser.parse_args(arguments)
    if not options.check:
        if len(options.paths) < 2:
            parser.error("a rubric and at least one evidence file are needed")
        sys.stdout.write(json_text(results_of_files(options.paths[0], options.paths[1:])))
        return 0
    found = [line for folder in options.paths for line in check_folder(folder)]
    for line in found:
        print(line)
    print(f"{len(options.paths)} folders, {len(found)} differences")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
