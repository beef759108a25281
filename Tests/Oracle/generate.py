#!/usr/bin/env python3
"""Writes random rubrics and evidence files with the results they must have.

    python3 generate.py --seed N --count K FOLDER

makes FOLDER/0001/{rubrik.xml,bukti-1.xml,bukti-2.xml,harapan.json}, FOLDER/0002/... .  The same seed and number give
the same case, whatever the count.  Every file is valid by design/formats.md; results come from oracle.py.

The names in the files mean nothing.  What matters is that every rule is met in many mixtures and that values stand
exactly on its edges: numbers on bounds, documents on their last valid day and the day after, scores on category
bounds and halfway between two roundings, gates on their percentage.
"""

from __future__ import annotations

import argparse
import random
import sys
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor
from pathlib import Path
from typing import Dict, List, Optional, Sequence, Tuple, Union

import oracle

Element = ElementTree.Element

LARGEST_FILE = 30_000
RUBRIC_SPACE = "urn:patuh:rubrik:1"
EVIDENCE_SPACE = "urn:patuh:bukti:1"

KINDS = ("opd", "puskesmas", "kecamatan")
ROLES = ("pimpinan", "petugas", "dokter", "pengguna")
SLOTS = ("sk", "foto", "register", "laporan", "papan", "publikasi", "rekaman", "arsip", "notula", "maklumat")
DOCUMENT_KINDS = ("dokumen", "foto", "tautan", "rekaman", "data")
AGES = ("P30D", "P90D", "P365D", "P1M", "P6M", "P12M", "P18M", "P1Y", "P3Y", "P5Y")
SCALES = ("100", "100", "100", "10", "5", "4", "75", "99", "1000", "1", "12.5", "360")
ASSESSMENT_DAYS = (
    "2024-02-29", "2025-02-28", "2025-03-01", "2024-03-01", "2023-03-31", "2024-05-01", "2024-07-31", "2024-12-31",
    "2026-01-01", "2023-09-30", "2024-02-28",
)
PRIMES = (37, 43, 97, 101, 499, 997, 7919, 65537, 104729, 999983, 1000003, 15485863, 2147483647, 67280421310721)


# ---------------------------------------------------------------------------------------------------------------
# Tools
# ---------------------------------------------------------------------------------------------------------------


class Dice(random.Random):
    """A source of chance.  Nothing here may iterate over a set: its order differs from run to run."""

    def chance(self, probability: float) -> bool:
        return self.random() < probability

    def pick(self, **weights: float) -> str:
        return self.choices(list(weights), list(weights.values()))[0]

    def some(self, values: Sequence, least: int = 1, most: Optional[int] = None) -> List:
        """A part of the values, in their order."""
        count = self.randint(min(least, len(values)), min(len(values), most or len(values)))
        return [values[index] for index in sorted(self.sample(range(len(values)), count))]


def make(tag: str, attributes: Optional[Dict[str, Optional[str]]] = None, text: Optional[str] = None) -> Element:
    """An element; attributes that are None are left out."""
    element = Element(tag, {name: value for name, value in (attributes or {}).items() if value is not None})
    element.text = text
    return element


def is_finite(value: Fraction, places: int = 12) -> bool:
    return (value * 10**places).denominator == 1


def decimal(value: Fraction) -> str:
    """The shortest decimal spelling of a number that has one."""
    places = next(count for count in range(40) if is_finite(value, count))
    return oracle.decimal_text(value, places)


# ---------------------------------------------------------------------------------------------------------------
# Profiles
# ---------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Profile:
    """What sort of case it is."""

    name: str
    depth: int
    indicators: int
    weights: str
    moods: Tuple[str, str]


def choose_profile(dice: Dice) -> Profile:
    depth = dice.randint(1, 4)
    moods = (choose_mood(dice), choose_mood(dice))
    style = dice.choice(("plain", "decimal", "fraction", "mixed", "mixed"))
    ordinary = Profile("ordinary", depth, dice.randint(4, 22), style, moods)
    name = dice.pick(ordinary=60, tidy=14, huge=15, tdd=4, silent=2, single=3, minimum=2)
    changes = {
        "ordinary": {},
        "tidy": {"weights": "tidy", "indicators": dice.randint(2, 10), "depth": dice.randint(1, 2)},
        "huge": {"weights": "huge", "indicators": dice.randint(4, 12), "depth": dice.randint(1, 3)},
        "tdd": {"moods": ("tdd", dice.choice(("tdd", "varied"))), "indicators": dice.randint(2, 9)},
        "silent": {"moods": ("silent", dice.choice(("silent", "sparse")))},
        "single": {"indicators": 1, "depth": 1},
        "minimum": {},
    }[name]
    return replace(ordinary, name=name, **changes)


def choose_mood(dice: Dice) -> str:
    return dice.pick(varied=55, good=22, sparse=8, full=6, poor=6, unverified=3)


@dataclass(frozen=True)
class Mood:
    """How a unit answers; probabilities."""

    goodness: float
    papers: float
    silence: float
    verified: float
    tdd: float


def mood_named(name: str, dice: Dice) -> Mood:
    varied = Mood(
        goodness=dice.choice((0.1, 0.4, 0.7, 0.9)),
        papers=dice.choice((0.3, 0.7, 0.9, 1)),
        silence=dice.choice((0, 0.05, 0.15, 0.4)),
        verified=dice.choice((0, 0.3, 0.7, 1)),
        tdd=dice.choice((0, 0.1, 0.3, 0.6)),
    )
    return {
        "varied": varied,
        "good": replace(varied, goodness=0.95, papers=1, silence=dice.choice((0, 0, 0.1))),
        "sparse": replace(varied, silence=0.75),
        "full": Mood(goodness=1, papers=1, silence=0, verified=0.3, tdd=0.1),
        "poor": replace(varied, goodness=0, papers=0.1),
        "unverified": replace(varied, verified=0),
        "tdd": Mood(goodness=0.5, papers=0.5, silence=0, verified=dice.choice((0, 0.5)), tdd=1),
        "silent": replace(varied, silence=1),
    }[name]


# ---------------------------------------------------------------------------------------------------------------
# Weights
# ---------------------------------------------------------------------------------------------------------------


def huge_weight(dice: Dice) -> str:
    kind = dice.pick(long=3, prime=5, both=2)
    if kind == "long":
        return f"{dice.randint(0, 99)}.{dice.randint(1, 10**dice.randint(9, 18))}"
    prime = dice.choice(PRIMES)
    return f"{dice.randint(1, 10**9 if kind == 'both' else 99)}/{prime}"


def positive_weight(dice: Dice, style: str) -> str:
    if style == "mixed":
        style = dice.choice(("plain", "decimal", "fraction"))
    if style == "huge":
        return huge_weight(dice)
    if style == "tidy":
        return dice.choice(("1", "1", "1", "2", "1.5", "0.5", "2.5", "1/2", "5"))
    if style == "plain":
        return str(dice.choice((1, 1, 2, 3, 5, 10, 20, 25, 40)))
    if style == "decimal":
        return decimal(Fraction(dice.randint(1, 4000), 100))
    denominator = dice.choice((2, 3, 4, 6, 7, 8, 9, 9, 12, 13, 17))
    return f"{dice.randint(1, 5)}/{denominator}"


def weight(dice: Dice, style: str) -> str:
    return "0" if dice.chance(0.07) else positive_weight(dice, style)


def kinds_of(element: Element, kinds: Sequence[str]) -> List[str]:
    """Which of the kinds an element applies to."""
    own = element.get("berlaku-untuk")
    return [kind for kind in kinds if own is None or kind in own.split()]


def load_weight(element: Element, kind: str) -> Fraction:
    """What a node weighs before anything is answered; without `bobot` the sum below it."""
    own = element.get("bobot")
    return sum_below(element, kind) if own is None else oracle.number(own)


def sum_below(element: Element, kind: str) -> Fraction:
    nodes = [child for child in element if child.tag in ("kelompok", "indikator")]
    return sum((load_weight(child, kind) for child in nodes if kinds_of(child, [kind])), Fraction(0))


# ---------------------------------------------------------------------------------------------------------------
# Checks
# ---------------------------------------------------------------------------------------------------------------


class CheckMaker:
    """The four checks, as the children of an `indikator` or a `pola`."""

    def __init__(self, dice: Dice, slots: Sequence[str], kinds: Sequence[str]):
        self.dice = dice
        self.slots = slots
        self.kinds = kinds

    def check(self) -> List[Element]:
        return getattr(self, self.dice.pick(levels=34, checklist=28, measurement=24, survey=14))()

    def requirement(self, probability: float) -> Optional[str]:
        dice = self.dice
        if not self.slots or not dice.chance(probability):
            return None
        count = dice.choice((1, 1, 1, 2, 2, 3))
        entries = ["|".join(dice.some(self.slots, 1, dice.choice((1, 1, 2, 3)))) for _ in range(count)]
        return " ".join(dict.fromkeys(entries))

    def rising_scores(self, count: int, from_zero: bool) -> List[str]:
        dice = self.dice
        start = 0 if from_zero else 1
        scores = dice.choice((
            [Fraction(start + index) for index in range(count)],
            [Fraction((start + index) * 5) for index in range(count)],
            [Fraction(start + index, 2) for index in range(count)],
            sorted(Fraction(each, 10) for each in dice.sample(range(1, 100), count)),
        ))
        if from_zero:
            scores[0] = Fraction(0)
        return [decimal(each) for each in scores]

    def levels(self) -> List[Element]:
        dice = self.dice
        count = dice.choice((1, 2, 2, 3, 4, 4, 5, 6))
        scores = self.rising_scores(count, from_zero=count > 1 and dice.chance(0.75))
        probability = dice.choice((0, 0.4, 0.7))
        return [
            make("tingkat", {"skor": score, "perlu": self.requirement(0.1 if score == "0" else probability)}, "Uraian")
            for score in scores
        ]

    def items(self, count: int, needs: float) -> List[Element]:
        """At least one item applies to every kind."""
        dice = self.dice
        universal = dice.randrange(count) if count else 0
        return [
            make("butir", {
                "kode": f"b{index + 1}",
                "nama": f"Butir {index + 1}",
                "wajib": "ya" if dice.chance(0.12) else "tidak" if dice.chance(0.05) else None,
                "perlu": self.requirement(needs),
                "berlaku-untuk": None if index == universal else self.item_kinds(),
            })
            for index in range(count)
        ]

    def item_kinds(self) -> Optional[str]:
        return " ".join(self.dice.some(self.kinds)) if self.dice.chance(0.3) else None

    def checklist(self) -> List[Element]:
        dice = self.dice
        count = dice.randint(1, 7)
        items = self.items(count, dice.choice((0, 0.3, 0.6)))
        if dice.chance(0.5):
            return items
        thresholds = [Fraction(each) for each in range(count + 1)]
        if dice.chance(0.06):
            thresholds = [each + Fraction(1, 2) for each in thresholds[:-1]]
        return items + self.steps(thresholds, items)

    def measurement(self) -> List[Element]:
        dice = self.dice
        ratio = dice.chance(0.6)
        items = self.items(dice.randint(1, 3), 0.5) if dice.chance(0.5) else []
        with_target = dice.chance(0.45)
        target = dice.choice(("90", "100", "80", "95.5", "37") if ratio else ("3", "14", "2.5", "7", "250"))
        measure = make("ukuran", {
            "satuan": "%" if ratio else dice.choice(("hari", "jam", "orang", "nilai")),
            "target": target if with_target else None,
            "perlu": self.requirement(0.4),
            "pembilang": "Yang selesai" if ratio and dice.chance(0.6) else None,
            "penyebut": "Yang masuk" if ratio and dice.chance(0.6) else None,
            "bila-nihil": dice.choice(("nol", "tdd", "tdd", "penuh", None)) if ratio else None,
        })
        if with_target:
            return items + [measure]
        spellings = "10 12.5 20 30 33.3 50 60 66.67 75 80 90 95 100" if ratio else "0.5 1 2.5 3 5 7 10 14 30 60"
        return items + [measure] + self.steps([Fraction(each) for each in spellings.split()], items)

    def steps(self, thresholds: Sequence[Fraction], items: Sequence[Element]) -> List[Element]:
        """Steps over a number or a count; some styles have gaps, some steps stand on items alone."""
        dice = self.dice
        chosen = dice.some(thresholds, 1, dice.choice((1, 2, 3, 4)))
        style = dice.pick(up=4, down=2, band=1, wild=2)
        if style == "down":
            chosen.reverse()
        scores = self.rising_scores(len(chosen), from_zero=len(chosen) > 1 and dice.chance(0.1))
        codes = [item.get("kode") for item in items]
        steps = []
        for index, score in enumerate(scores):
            conditions = self.conditions(style, chosen, index)
            if codes and dice.chance(0.35):
                conditions["butir"] = " ".join(dice.some(codes, 1, 2))
                if dice.chance(0.4):
                    conditions = {"butir": conditions["butir"]}
            steps.append(make("ambang", {**conditions, "skor": score}, "Uraian" if dice.chance(0.3) else None))
        return steps

    def conditions(self, style: str, thresholds: Sequence[Fraction], index: int) -> Dict[str, str]:
        dice = self.dice
        bound = decimal(thresholds[index])
        if style == "wild":
            return {dice.choice(("minimal", "lebih-dari", "maksimal", "kurang-dari")): bound}
        if style == "down":
            return {dice.choice(("maksimal", "kurang-dari")): bound}
        conditions = {dice.choice(("minimal", "lebih-dari")): bound}
        if style == "band" and index + 1 < len(thresholds):
            conditions[dice.choice(("maksimal", "kurang-dari"))] = decimal(thresholds[index + 1])
        return conditions

    def survey(self) -> List[Element]:
        dice = self.dice
        low, high = dice.choice(("1 4", "1 4", "1 5", "0 10", "0 5", "1 7", "0 100")).split()
        conversion = dice.choice(("maksimum", "rentang", "rentang", None))
        few = dice.choice((2, 10, 15, 30)) if dice.chance(0.6) else None
        return [make("survei", {
            "dari": low,
            "sampai": high,
            "konversi": conversion,
            "arah": dice.choice(("turun", "turun", "naik", None)) if conversion == "rentang" else None,
            "minimal-responden": None if few is None else str(few),
            "bila-kurang": None if few is None else dice.choice(("peringatan", "nol", "abaikan", "abaikan", None)),
            "perlu": self.requirement(0.3),
        })]


def required_slots(elements: Sequence[Element]) -> List[str]:
    """The slots that checks name in `perlu`, each once, in order."""
    codes: List[str] = []
    for element in elements:
        for code in element.get("perlu", "").replace("|", " ").split():
            if code not in codes:
                codes.append(code)
    return codes


# ---------------------------------------------------------------------------------------------------------------
# Rubrics
# ---------------------------------------------------------------------------------------------------------------


class RubricMaker:
    """Builds the tree first; scale and categories come later, when results to tune them by are known."""

    def __init__(self, dice: Dice, profile: Profile, code: str):
        self.dice = dice
        self.profile = profile
        self.code = code
        self.kinds = list(KINDS[: dice.randint(1, 3)])
        self.roles = self.make_roles()
        self.left = profile.indicators
        self.counterparts = 0
        self.patterns = [self.make_pattern(index) for index in range(dice.choice((0, 0, 1, 2)))]
        self.separator = dice.choice((".", "-", "_", "."))
        self.groups = self.make_roots()
        self.unverified = dice.choice((None, None, "klaim", "belum-dinilai"))
        self.heading = self.make_heading()

    # -- the parts above the tree

    def make_roles(self) -> List[Element]:
        dice = self.dice
        return [
            make("peran", {
                "kode": code,
                "nama": code.capitalize(),
                "bobot": dice.choice((None, None, "1", "2", "1.5", "1/3", "0")),
                "berlaku-untuk": " ".join(dice.some(self.kinds)) if dice.chance(0.25) else None,
            })
            for code in ROLES[: dice.choice((0, 2, 3, 4))]
        ]

    def make_kinds(self) -> List[Element]:
        dice = self.dice
        return [
            make("jenis-unit", {
                "kode": kind,
                "nama": kind.capitalize(),
                "induk": self.kinds[0] if kind != self.kinds[0] and dice.chance(0.3) else None,
                "produk": dice.choice((None, "1", "2", "2", "3", "4")),
            })
            for kind in self.kinds
        ]

    def make_pattern(self, index: int) -> Element:
        slots = self.dice.some(SLOTS, 1, 3)
        pattern = make("pola", {"kode": f"pola-{index + 1}"})
        pattern.extend(CheckMaker(self.dice, slots, self.kinds).check())
        return pattern

    def make_heading(self) -> List[Element]:
        dice = self.dice
        heading = []
        if dice.chance(0.3):
            heading.append(make("dasar-hukum", text="UU 25/2009 Pasal 21"))
        if dice.chance(0.2):
            heading.append(make("sumber", {"href": "https://example.org/bobot"}, "Paparan bobot"))
        if dice.chance(0.2):
            heading.append(make("asumsi", {"tentang": "bobot"}, "Bobot dibagi rata"))
        return heading + self.make_kinds() + self.roles

    def assemble(self, scale: str, places: int, mode: Optional[str], categories: Sequence[Element]) -> Element:
        dice = self.dice
        root = make("rubrik", {
            "kode": self.code,
            "versi": "1.0.0",
            "judul": "Rubrik acak",
            "skala": scale,
            "desimal": str(places),
            "pembulatan": mode,
            "belum-diverifikasi": self.unverified,
        })
        root.extend(self.heading)
        root.extend(categories)
        if dice.chance(0.3):
            root.append(make("nilai-instansi", {"metode": dice.choice(("rata-rata-unit", "rata-rata-produk"))}))
        if dice.chance(0.2):
            root.append(make("sebanding", {"rubrik": "edisi-lama"}, "Bobot sama"))
        root.extend(self.patterns)
        root.extend(self.groups)
        return root

    # -- the tree

    def make_roots(self) -> List[Element]:
        count = self.dice.randint(1, 4) if self.profile.indicators > 1 else 1
        roots = [self.group(f"D{index + 1}", self.profile.depth, self.kinds, []) for index in range(count)]
        for kind in self.kinds:
            if not any(load_weight(root, kind) for root in roots if kinds_of(root, [kind])):
                code = f"D{len(roots) + 1}"
                extra = make("kelompok", {"kode": code, "jenjang": "bab", "nama": f"Bab {code}", "bobot": "3"})
                extra.append(self.indicator(f"{code}{self.separator}1", self.kinds, [], plain=True))
                roots.append(extra)
        return roots

    def restriction(self, kinds: Sequence[str], probability: float) -> Optional[str]:
        """Some of the kinds; now and then also one for which the place in the tree does not exist."""
        dice = self.dice
        if not dice.chance(probability):
            return None
        chosen = dice.some(kinds)
        if dice.chance(0.2):
            chosen += [kind for kind in self.kinds if kind not in kinds]
        return " ".join(chosen)

    def slots(self, taken: Sequence[str], count: int) -> List[Element]:
        free = [code for code in SLOTS if code not in taken]
        return [self.slot(code) for code in self.dice.sample(free, min(count, len(free)))]

    def slot(self, code: str) -> Element:
        dice = self.dice
        needed = dice.choices((None, "1", "2", "3"), (70, 5, 18, 7))[0]
        return make("bukti", {
            "kode": code,
            "nama": code.capitalize(),
            "jenis": " ".join(dice.some(DOCUMENT_KINDS, 1, 3)) if dice.chance(0.5) else None,
            "umur-maks": dice.choice(AGES) if dice.chance(0.5) else None,
            "minimal": needed,
            "berlaku-untuk": " ".join(dice.some(self.kinds)) if dice.chance(0.18) else None,
            "bersama": "ya" if dice.chance(0.1) else None,
        })

    def group(self, code: str, depth: int, kinds: Sequence[str], inherited: Sequence[str]) -> Element:
        dice = self.dice
        least = dice.chance(0.7 if self.profile.name == "minimum" else 0.15)
        group = make("kelompok", {
            "kode": code,
            "jenjang": dice.choice(("dimensi", "variabel", "aspek", "bab")),
            "nama": f"Kelompok {code}",
            "bobot": None if dice.chance(0.3) else weight(dice, self.profile.weights),
            "cara-hitung": "minimum" if least else dice.choice((None, None, "rata-rata")),
            "berlaku-untuk": self.restriction(kinds, 0.12),
        })
        own_kinds = kinds_of(group, kinds)
        own_slots = self.slots(inherited, dice.choice((0, 0, 1, 2)))
        if dice.chance(0.1):
            group.append(make("asumsi", {"tentang": "bobot"}, "Bobot disimpulkan"))
        group.extend(own_slots)
        scope = list(inherited) + [slot.get("kode") for slot in own_slots]
        group.extend(self.members(code, depth, own_kinds, scope))
        self.add_checksum(group, own_kinds)
        return group

    def members(self, code: str, depth: int, kinds: Sequence[str], scope: Sequence[str]) -> List[Element]:
        """Children, so that every kind has one with a weight."""
        dice = self.dice
        count = dice.choice((1, 2, 3, 4)) if self.profile.indicators > 1 else 1
        members: List[Element] = []
        for index in range(count):
            if members and self.left <= 0:
                break
            name = f"{code}{self.separator}{index + 1}"
            deeper = depth > 1 and (index == 0 or dice.chance(0.5))
            members.append(
                self.group(name, depth - 1, kinds, scope) if deeper else self.indicator(name, kinds, scope)
            )
        for kind in kinds:
            if not any(load_weight(each, kind) for each in members if kinds_of(each, [kind])):
                name = f"{code}{self.separator}{len(members) + 1}"
                members.append(self.indicator(name, kinds, scope, plain=True))
        return members

    def add_checksum(self, group: Element, kinds: Sequence[str]) -> None:
        sums = [sum_below(group, kind) for kind in kinds]
        if self.dice.chance(0.5) and len(set(sums)) == 1 and is_finite(sums[0]):
            group.set("jumlah-bobot", decimal(sums[0]))

    def indicator(self, code: str, kinds: Sequence[str], scope: Sequence[str], plain: bool = False) -> Element:
        """A leaf; a plain one applies to every kind and has a weight."""
        dice = self.dice
        self.left -= 1
        style = self.profile.weights
        allowed = self.profile.name == "tdd" or dice.chance(0.4)
        indicator = make("indikator", {
            "kode": code,
            "nama": f"Indikator {code}",
            "jenjang": "unsur" if dice.chance(0.1) else None,
            "bobot": positive_weight(dice, style) if plain else weight(dice, style),
            "berlaku-untuk": None if plain else self.restriction(kinds, 0.18),
            "tdd": "boleh" if allowed else dice.choice((None, None, "tidak")),
            "upaya": str(dice.randint(1, 5)) if dice.chance(0.2) else None,
            "pengisi": dice.choice(("unit", "penilai", "masyarakat", "sekunder")) if dice.chance(0.15) else None,
        })
        self.repeat(indicator, kinds_of(indicator, kinds))
        self.add_notes(indicator)
        self.add_check(indicator, kinds_of(indicator, kinds), scope)
        return indicator

    def repeat(self, indicator: Element, kinds: Sequence[str]) -> None:
        choice = self.dice.pick(once=64, produk=18, peran=18)
        if choice == "produk":
            indicator.set("per", "produk")
        if choice == "peran":
            named = self.dice.some(self.roles) if self.dice.chance(0.4) else self.roles
            if all(self.roles_weigh(named, kind) for kind in kinds):
                indicator.set("per", "peran")
                if named is not self.roles:
                    indicator.set("peran", " ".join(role.get("kode") for role in named))

    def roles_weigh(self, roles: Sequence[Element], kind: str) -> bool:
        return any(oracle.number(role.get("bobot", "1")) > 0 for role in roles if kinds_of(role, [kind]))

    def add_notes(self, indicator: Element) -> None:
        dice = self.dice
        for tag in ("pertanyaan", "petunjuk", "metode", "saran"):
            if dice.chance(0.06):
                indicator.append(make(tag, text=f"Isi {tag}"))
        if dice.chance(0.05):
            self.counterparts += 1
            indicator.append(make("padanan", {"rubrik": "edisi-lama", "kode": f"L-{self.counterparts}"}))

    def add_check(self, indicator: Element, kinds: Sequence[str], inherited: Sequence[str]) -> None:
        dice = self.dice
        if self.patterns and dice.chance(0.35):
            pattern = dice.choice(self.patterns)
            missing = [code for code in required_slots(pattern) if code not in inherited]
            indicator.set("pola", pattern.get("kode"))
            indicator.extend(self.slot(code) for code in missing)
            check = list(pattern)
        else:
            slots = self.slots(inherited, dice.choice((0, 1, 1, 2)))
            check = CheckMaker(dice, list(inherited) + [slot.get("kode") for slot in slots], self.kinds).check()
            indicator.extend(slots)
            indicator.extend(check)
        if check[0].tag == "tingkat" and dice.chance(0.3):
            indicator.set("kumulatif", dice.choice(("tidak", "tidak", "ya")))


# ---------------------------------------------------------------------------------------------------------------
# Evidence
# ---------------------------------------------------------------------------------------------------------------


def first_valid_day(day: date, age: str) -> date:
    """The earliest date of a document that is still young enough on the day."""
    guess = day - timedelta(days=int(age[1:-1]) * {"D": 1, "M": 31, "Y": 366}[age[-1]] + 5)
    while oracle.add_duration(guess, age) < day:
        guess += timedelta(days=1)
    return guess


class DocumentMaker:
    """The evidence register of one unit: recent papers, and papers on the edges of validity."""

    def __init__(self, dice: Dice, mood: Mood, day: date, slots: Sequence[oracle.Slot]):
        self.dice = dice
        self.mood = mood
        self.day = day
        self.slots = slots

    def documents(self) -> List[Element]:
        dice = self.dice
        made = [self.sound(kind) for kind in DOCUMENT_KINDS for _ in range(3) if dice.chance(self.mood.papers * 0.5)]
        made += [self.edge() for _ in range(dice.randint(1, 4))]
        aged = [slot for slot in self.slots if slot.max_age is not None]
        made += [self.tailored(slot) for slot in dice.sample(aged, min(len(aged), 4))]
        dice.shuffle(made)
        for index, document in enumerate(made):
            document["kode"] = f"d{index + 1}"
        return [self.element(document) for document in made]

    def tailored(self, slot: oracle.Slot) -> Dict[str, Optional[str]]:
        """Sound in all but its age, which is on an edge of the slot's."""
        dice = self.dice
        first = first_valid_day(self.day, slot.max_age or "")
        kinds = sorted(slot.document_kinds) or list(DOCUMENT_KINDS)
        return {
            "kode": "",
            "jenis": dice.choice(kinds),
            "tanggal": (first - timedelta(days=dice.choice((0, 1)))).isoformat(),
            "berlaku-sampai": None,
            "status": dice.choice((None, "menunggu", "terverifikasi")),
        }

    def sound(self, kind: str) -> Dict[str, Optional[str]]:
        dice = self.dice
        return {
            "kode": "",
            "jenis": kind,
            "tanggal": (self.day - timedelta(days=dice.randint(0, 28))).isoformat(),
            "berlaku-sampai": self.day.isoformat() if dice.chance(0.2) else None,
            "status": dice.choice((None, "menunggu", "terverifikasi")),
        }

    def edge(self) -> Dict[str, Optional[str]]:
        dice = self.dice
        slot = dice.choice(self.slots) if self.slots else None
        kinds = sorted(slot.document_kinds) if slot else []
        dated = self.dated(slot.max_age if slot else None)
        return {
            "kode": "",
            "jenis": dice.choice(kinds) if kinds and dice.chance(0.85) else dice.choice(DOCUMENT_KINDS + (None,)),
            "tanggal": None if dated is None else dated.isoformat(),
            "berlaku-sampai": self.last_day(dated),
            "status": dice.choices((None, "menunggu", "terverifikasi", "perlu-perbaikan"), (35, 20, 30, 15))[0],
        }

    def dated(self, age: Optional[str]) -> Optional[date]:
        dice, one = self.dice, timedelta(days=1)
        choice = dice.pick(none=10, today=12, tomorrow=10, leap=8, month_end=10, age=50)
        if choice == "none":
            return None
        if choice == "today":
            return self.day
        if choice == "tomorrow":
            return self.day + one
        if choice == "leap":
            return date(2024 if self.day >= date(2024, 2, 29) else 2020, 2, 29)
        if choice == "month_end":
            return self.day.replace(day=1) - one
        first = first_valid_day(self.day, age or dice.choice(AGES))
        return dice.choice((first, first, first - one, first - one, first + one))

    def last_day(self, dated: Optional[date]) -> Optional[str]:
        choice = self.dice.pick(none=50, today=20, yesterday=15, later=15)
        last = {
            "none": None,
            "today": self.day,
            "yesterday": self.day - timedelta(days=1),
            "later": self.day + timedelta(days=200),
        }[choice]
        if last is None or (dated is not None and dated > last):
            return None
        return last.isoformat()

    def element(self, document: Dict[str, Optional[str]]) -> Element:
        dice = self.dice
        reason = "Belum ditandatangani" if document["status"] == "perlu-perbaikan" and dice.chance(0.5) else None
        number = document["kode"][1:]
        return make("dokumen", {
            "kode": document["kode"],
            "nomor": f"440/{number}" if dice.chance(0.1) else None,
            "judul": f"Dokumen {number}",
            "jenis": document["jenis"],
            "tanggal": document["tanggal"],
            "berlaku-sampai": document["berlaku-sampai"],
            "berkas": f"dokumen/{number}.pdf" if dice.chance(0.08) else None,
            "tautan": f"https://example.org/{number}" if dice.chance(0.05) else None,
            "status": document["status"],
            "diperiksa-oleh": "Bagian Organisasi" if reason else None,
            "diperiksa-tanggal": self.day.isoformat() if reason else None,
        }, reason)


class StatementMaker:
    """One answer to a check: attributes and `butir` or `pilihan`, without evidence."""

    def __init__(self, dice: Dice, goodness: float, kind: str):
        self.dice = dice
        self.goodness = goodness
        self.kind = kind

    def statement(self, check: oracle.Check) -> Tuple[Dict[str, str], List[Element]]:
        if isinstance(check, oracle.Levels):
            return {"skor": self.claimed_score(check)}, []
        if isinstance(check, oracle.Checklist):
            return {}, self.found(check.items)
        if isinstance(check, oracle.Measurement):
            return self.measured(check)
        return self.surveyed(check)

    def is_good(self) -> bool:
        return self.dice.chance(self.goodness)

    def claimed_score(self, check: oracle.Levels) -> str:
        level = check.levels[-1] if self.is_good() else self.dice.choice(check.levels)
        text = decimal(level.score)
        return text if "." in text or self.dice.chance(0.95) else f"{text}.0"

    def found(self, items: Sequence[oracle.Item]) -> List[Element]:
        dice, present = self.dice, 0.35 + 0.63 * self.goodness
        mine = [item for item in items if oracle.applies(item.kinds, self.kind)]
        made = []
        for item in mine:
            if dice.chance(present if not item.mandatory else max(present, 0.8)):
                made.append(make("butir", {"kode": item.code, "ada": "ya" if dice.chance(0.1) else None}))
            elif dice.chance(0.3):
                made.append(make("butir", {"kode": item.code, "ada": "tidak"}))
        return made

    # -- measurements

    def measured(self, check: oracle.Measurement) -> Tuple[Dict[str, str], List[Element]]:
        dice = self.dice
        items = self.found(check.items)
        if items and dice.chance(0.2):
            return {}, items
        if check.ratio and dice.chance(0.6):
            return self.ratio(check), items
        return {"angka": decimal(self.near(check))}, items

    def near(self, check: oracle.Measurement) -> Fraction:
        """A number on, just beside or far from the bounds of the check."""
        dice = self.dice
        bounds = [check.target] if check.target else [bound for step in check.steps for _, bound in step.bounds]
        edge = dice.choice(bounds) if bounds else Fraction(50)
        if check.target and self.is_good():
            return edge + dice.choice((0, 0, Fraction(1, 100), 5))
        choice = dice.pick(on=35, beside=25, part=22, zero=5, random=9, long=4)
        if choice == "on":
            return edge
        if choice == "beside":
            return max(Fraction(0), edge + dice.choice((1, -1)) * Fraction(1, dice.choice((1, 10, 1000))))
        if choice == "part":
            return edge * Fraction(dice.randint(1, 100), 100)
        if choice == "long":
            return Fraction(dice.randint(0, 10**17), 10**15)
        return Fraction(0) if choice == "zero" else Fraction(dice.randint(0, 20000), 100)

    def ratio(self, check: oracle.Measurement) -> Dict[str, str]:
        dice = self.dice
        if dice.chance(0.1 if check.when_empty == "nol" else 0.3):
            return {"pembilang": "0", "penyebut": "0"}
        below = dice.choice((1, 3, 7, 20, 40, 63, 100, 200, 999, 997))
        above = self.near(check) * below / 100
        if not (is_finite(above, 3) and dice.chance(0.5)):
            above = Fraction(dice.choice((floor(above), ceil(above))))
        return {"pembilang": decimal(above), "penyebut": str(below)}

    # -- surveys

    def surveyed(self, check: oracle.Survey) -> Tuple[Dict[str, str], List[Element]]:
        dice = self.dice
        if dice.chance(0.05):
            return {"responden": "0", "total-skor": "0"}, []
        few = check.min_respondents
        count = dice.choice((few - 1, few, few, few + 1, few + 12)) if few else dice.randint(1, 60)
        form = dice.pick(total=4, mean=3, choices=3 if check.highest <= 10 else 0)
        if form == "choices":
            return {}, self.distribution(check, count)
        respondents = {"responden": str(count)}
        if form == "mean":
            return {**respondents, "rata-rata": decimal(Fraction(floor(self.mean(check) * 100), 100))}, []
        total = self.mean(check) * count
        whole = max(ceil(check.lowest * count), floor(total))
        return {**respondents, "total-skor": str(whole)}, []

    def mean(self, check: oracle.Survey) -> Fraction:
        dice = self.dice
        best = check.lowest if check.direction == "turun" else check.highest
        if dice.chance(0.1):
            return dice.choice((check.lowest, check.highest))
        free = check.lowest + (check.highest - check.lowest) * Fraction(dice.randint(0, 1000), 1000)
        return (free + 3 * best) / 4 if self.is_good() else free

    def distribution(self, check: oracle.Survey, count: int) -> List[Element]:
        dice = self.dice
        scores = [str(each) for each in range(int(check.lowest), int(check.highest) + 1)]
        chosen = dice.some(scores, 1)
        many = [0] * len(chosen)
        if not dice.chance(0.06):
            for _ in range(count):
                many[dice.randrange(len(chosen))] += 1
        return [make("pilihan", {"skor": score, "banyak": str(each)}) for score, each in zip(chosen, many)]


class EvidenceMaker:
    """One unit's evidence under a rubric."""

    def __init__(self, dice: Dice, rubric: oracle.Rubric, code: str, kind: str, mood: Mood, unit: str):
        self.dice = dice
        self.rubric = rubric
        self.code = code
        self.kind = kind
        self.mood = mood
        self.unit = unit
        self.day = self.assessment_day()
        self.indicators = self.applicable(rubric.children)
        self.slots = self.all_slots()
        self.speaker = StatementMaker(dice, mood.goodness, kind)
        self.products = self.make_products()
        self.documents = DocumentMaker(dice, mood, self.day, self.slots).documents()
        self.register = {each.code: each for each in map(oracle.read_document, self.documents)}

    def assessment_day(self) -> date:
        if self.dice.chance(0.7):
            return date.fromisoformat(self.dice.choice(ASSESSMENT_DAYS))
        return date(2023, 1, 1) + timedelta(days=self.dice.randrange(1200))

    def applicable(self, members: Sequence[Union[oracle.Group, oracle.Indicator]]) -> List[oracle.Indicator]:
        found: List[oracle.Indicator] = []
        for member in members:
            if oracle.applies(member.kinds, self.kind):
                found += self.applicable(member.children) if isinstance(member, oracle.Group) else [member]
        return found

    def all_slots(self) -> List[oracle.Slot]:
        slots: List[oracle.Slot] = []
        for indicator in self.indicators:
            slots += [slot for slot in indicator.slots.values() if slot not in slots]
        return slots

    def make_products(self) -> List[Element]:
        dice = self.dice
        expected = self.rubric.products[self.kind]
        complete = self.mood.tdd == 1
        count = max(1, expected) if complete else max(0, expected + dice.choice((-2, -1, 0, 0, 0, 1)))
        return [
            make("produk", {
                "kode": f"p{index + 1}",
                "nama": f"Produk {index + 1}",
                "bobot": dice.choice((None, None, "1", "2", "1.5", "8.6", "1/3", "38.28")),
            })
            for index in range(count)
        ]

    def element(self) -> Element:
        dice = self.dice
        root = make("bukti-dukung", {
            "rubrik": self.code,
            "tahun": str(self.day.year),
            "tanggal": self.day.isoformat(),
            "tahap": dice.choice(("mandiri", "verifikasi", "final", None)),
            "rekaan": "ya" if dice.chance(0.5) else None,
        })
        attributes = {"kode": self.unit, "nama": f"Unit {self.unit}", "jenis": self.kind, "instansi": "Kabupaten Acak"}
        root.append(make("unit", attributes))
        root.extend(self.products)
        root.extend(self.documents)
        root.extend(self.answers())
        if dice.chance(0.15):
            past = {"tahun": str(self.day.year - 1), "rubrik": "edisi-lama", "nilai": "70.39", "sumber": "Laporan"}
            root.append(make("riwayat", past))
        return root

    # -- answers

    def answers(self) -> List[Element]:
        keys = [(indicator, name, part) for indicator in self.indicators for name, part in self.parts(indicator)]
        self.dice.shuffle(keys)
        made = []
        for indicator, name, part in keys:
            if not self.dice.chance(self.mood.silence):
                attributes = {"indikator": indicator.code}
                if name:
                    attributes[name] = part
                made.append(self.answer(indicator, attributes))
        return made

    def parts(self, indicator: oracle.Indicator) -> List[Tuple[str, str]]:
        if indicator.per == "produk":
            return [("produk", product.attrib["kode"]) for product in self.products]
        if indicator.per == "peran":
            return [
                ("peran", role.code)
                for role in self.rubric.roles
                if oracle.applies(role.kinds, self.kind) and (indicator.roles is None or role.code in indicator.roles)
            ]
        return [("", "")]

    def answer(self, indicator: oracle.Indicator, attributes: Dict[str, str]) -> Element:
        """What the unit says, then what the assessor made of it, then notes."""
        dice = self.dice
        answer = make("jawaban", attributes)
        verified = dice.chance(self.mood.verified)
        if indicator.tdd_allowed and dice.chance(self.mood.tdd):
            answer.append(self.own_tdd())
        elif verified and dice.chance(0.1):
            self.add_links(answer, indicator, 0.3)
        elif dice.chance(0.04):
            self.add_links(answer, indicator, 0.1)
        else:
            self.add_own(answer, indicator)
        if verified:
            self.add_verifications(answer, indicator)
        if dice.chance(0.08):
            note = {"oleh": "Petugas" if dice.chance(0.5) else None}
            answer.append(make("catatan", note, "Catatan"))
        return answer

    def own_tdd(self) -> Element:
        approved = self.dice.chance(1 if self.mood.tdd == 1 else 0.7)
        return make("tdd", {
            "alasan": "Bukan kewenangan",
            "disetujui-oleh": "Bagian Organisasi" if approved else None,
            "tanggal": self.day.isoformat() if approved and self.dice.chance(0.7) else None,
        })

    def add_own(self, answer: Element, indicator: oracle.Indicator) -> None:
        dice = self.dice
        attributes, parts = self.speaker.statement(indicator.check)
        answer.attrib.update(attributes)
        if dice.chance(0.05):
            answer.set("sumber", "Aplikasi")
        if dice.chance(0.05):
            answer.set("periksa-lagi", "ya")
        items = {item.code: item for item in getattr(indicator.check, "items", ())}
        for part in parts:
            if part.tag == "butir" and part.get("ada") != "tidak":
                part.extend(self.links(indicator, self.slots_in([items[part.attrib["kode"]].requirement])))
        answer.extend(parts)
        self.add_links(answer, indicator, 1)

    def add_links(self, answer: Element, indicator: oracle.Indicator, probability: float) -> None:
        """Evidence directly below the answer, where the check may have it."""
        check = indicator.check
        if isinstance(check, oracle.Checklist) or not self.dice.chance(probability):
            return
        requirements = (
            [level.requirement for level in check.levels] if isinstance(check, oracle.Levels) else [check.requirement]
        )
        answer.extend(self.links(indicator, self.slots_in(requirements)))

    def slots_in(self, requirements: Sequence[oracle.Requirement]) -> List[str]:
        codes: List[str] = []
        for requirement in requirements:
            for alternatives in requirement:
                codes += [code for code in alternatives if code not in codes]
        return codes

    def links(self, indicator: oracle.Indicator, needed: Sequence[str]) -> List[Element]:
        """Documents in the slots that count, mostly sound ones, and now and then in one that does not."""
        dice = self.dice
        extra = [code for code in indicator.slots if code not in needed and dice.chance(0.08)]
        made = []
        for code in list(needed) + extra:
            made += self.fill(indicator.slots[code])
        if made and dice.chance(0.06):
            made.append(make("lampiran", dict(dice.choice(made).attrib)))
        return made

    def fill(self, slot: oracle.Slot) -> List[Element]:
        dice = self.dice
        valid = [code for code, each in self.register.items() if oracle.is_valid(each, slot, self.day)]
        edge = [code for code, each in self.register.items() if self.is_on_edge(each, slot)]
        chosen: List[str] = []
        if edge and self.mood.goodness < 1 and dice.chance(0.6):
            chosen = dice.some(edge, 1, slot.needed)
        elif dice.chance(self.mood.papers):
            chosen = dice.sample(valid, min(slot.needed, len(valid)))
            if chosen and dice.chance(0.08):
                chosen.pop()
        for _ in range(dice.choice((0, 0, 1))):
            other = dice.choice(list(self.register))
            if other not in chosen:
                chosen.append(other)
        return [
            make("lampiran", {"bukti": slot.code, "dokumen": code, "halaman": "3-5" if dice.chance(0.04) else None})
            for code in chosen
        ]

    def is_on_edge(self, document: oracle.Document, slot: oracle.Slot) -> bool:
        """Of the right kind, and today or yesterday is its last day in the slot."""
        if document.day is None or slot.max_age is None or document.status == "perlu-perbaikan":
            return False
        first = first_valid_day(self.day, slot.max_age)
        right = not slot.document_kinds or document.kind in slot.document_kinds
        return right and document.day in (first, first - timedelta(days=1))

    def add_verifications(self, answer: Element, indicator: oracle.Indicator) -> None:
        dice = self.dice
        for _ in range(dice.choice((1, 1, 1, 2, 2, 3))):
            answer.append(self.verification(indicator))
        if dice.chance(0.2):
            answer.append(make("sanggahan", {"tanggal": (self.day + timedelta(days=20)).isoformat()}, "Keberatan"))

    def verification(self, indicator: oracle.Indicator) -> Element:
        dice = self.dice
        attributes: Dict[str, str] = {}
        parts: List[Element] = []
        by_items = bool(getattr(indicator.check, "items", ()))
        if indicator.tdd_allowed and dice.chance(0.85 if self.mood.tdd == 1 else 0.12):
            parts = [make("tdd", {"alasan": "Di luar kewenangan"})]
        elif not (by_items and dice.chance(0.04)):
            attributes, parts = self.speaker.statement(indicator.check)
        late = (self.day + timedelta(days=dice.randint(1, 15))).isoformat()
        verification = make("verifikasi", {**attributes, "oleh": "Bagian Organisasi", "tanggal": late})
        verification.extend(parts)
        if not parts and dice.chance(0.3):
            verification.text = "Sesuai hasil pemeriksaan"
        return verification


# ---------------------------------------------------------------------------------------------------------------
# Scale, rounding and categories, tuned by the results
# ---------------------------------------------------------------------------------------------------------------


def tie_scale(dice: Dice, value: Fraction, places: int) -> Fraction:
    """A scale with which the value lies exactly halfway between two roundings to so many decimals."""
    scale = value.denominator * dice.choice((1, 3, 5, 7, 9, 11)) / Fraction(2 * 10**places)
    while (value * scale * 10**places).denominator != 2:
        scale /= 2
    return scale


def choose_rounding(dice: Dice, roots: Sequence[oracle.Node]) -> Tuple[str, int, str]:
    """Scale, decimals and mode; now and then so that one of the scores is a tie."""
    mode = dice.choice(("setengah-atas", "setengah-genap", "potong"))
    bounds = [bound for root in roots for bound in (root.outcome.low, root.outcome.high) if 0 < bound < 1]
    handy = [bound for bound in bounds if bound.denominator < 5000]
    if handy and dice.chance(0.45):
        places = dice.choice((0, 0, 1, 2, 3))
        scale = tie_scale(dice, dice.choice(handy), places)
        if 1 <= scale <= 5000:
            return decimal(scale), places, mode
    return dice.choice(SCALES), dice.choice((0, 1, 2, 2, 2, 3, 4, 5, 6)), mode


class CategoryMaker:
    """Bands and gates around the results the units have."""

    def __init__(self, dice: Dice, scale: Fraction, places: int, mode: str, roots: Sequence[oracle.Node]):
        self.dice = dice
        self.scale = scale
        self.places = places
        self.mode = mode
        self.roots = [root for root in roots if root.outcome.status != oracle.NOT_APPLICABLE]
        self.nodes = [node for root in roots for node in oracle.all_nodes(root)]

    def categories(self) -> List[Element]:
        """From the top: bounds that fall, or stay the same where the upper band has a gate."""
        dice = self.dice
        made = []
        for bound in sorted(self.bounds(), reverse=True):
            kind = "lebih-dari" if dice.chance(0.3) else "minimal"
            if dice.chance(0.15):
                made.append(self.category(len(made), kind, bound, gates=1))
            made.append(self.category(len(made), kind, bound, gates=dice.choice((0, 0, 1, 1, 2))))
        if dice.chance(0.15):
            made.append(self.category(len(made), dice.choice((None, None, "lebih-dari")), Fraction(0), gates=1))
        made.append(self.category(len(made), "minimal", Fraction(0), gates=0))
        return made

    def bounds(self) -> List[Fraction]:
        """Different bounds above 0, at most the scale, many of them exactly a score."""
        dice, unit = self.dice, Fraction(1, 10**self.places)
        scores = [
            oracle.rounded(bound * self.scale, self.places, self.mode)
            for root in self.roots
            for bound in (root.outcome.low, root.outcome.high)
        ]
        bounds: List[Fraction] = []
        for _ in range(dice.randint(0, 4)):
            if scores and dice.chance(0.65):
                bound = dice.choice(scores) + dice.choice((0, 0, 0, unit, -unit, -self.scale / 10))
            else:
                bound = self.scale * Fraction(dice.randint(1, 100), 100)
            if 0 < bound <= self.scale and bound not in bounds:
                bounds.append(bound)
        return bounds

    def category(self, index: int, kind: Optional[str], bound: Fraction, gates: int) -> Element:
        code = "ABCDEFGHIJKLMNOP"[index]
        zone = self.dice.choice(("hijau", "kuning", "merah", None))
        attributes = {"kode": code, "nama": f"Kualitas {code}", "zona": zone}
        if kind is not None:
            attributes[kind] = decimal(bound)
        category = make("kategori", attributes)
        codes: List[str] = []
        for _ in range(gates):
            node = self.dice.choice(self.nodes)
            if node.code not in codes:
                codes.append(node.code)
                category.append(make("syarat", {"kode": node.code, "minimal": self.gate(node)}))
        return category

    def gate(self, node: oracle.Node) -> str:
        """On the percentage of the node, a little above it, or anywhere."""
        dice = self.dice
        percent = dice.choice((node.outcome.low, node.outcome.low, node.outcome.high)) * 100
        choice = dice.pick(on=55, above=20, random=25) if percent > 0 else dice.pick(above=50, random=45, on=5)
        if choice == "random":
            return str(dice.randint(5, 100))
        if is_finite(percent, 6) and choice == "on":
            return decimal(percent)
        places = dice.randint(1, 6)
        whole = floor(percent * 10**places) + (1 if choice == "above" else 0)
        return decimal(min(Fraction(100), Fraction(whole, 10**places)))


# ---------------------------------------------------------------------------------------------------------------
# Cases
# ---------------------------------------------------------------------------------------------------------------


def with_prefix(root: Element, prefix: str) -> None:
    for element in root.iter():
        element.tag = f"{prefix}:{element.tag}"


def file_text(root: Element, space: str, dice: Dice) -> str:
    """The file with its namespace: as the default, or now and then with a prefix."""
    prefix = dice.choice(("p", "r")) if dice.chance(0.06) else None
    comment = ElementTree.Comment(" Contoh acak ") if dice.chance(0.1) else None
    if prefix:
        with_prefix(root, prefix)
    root.attrib = {"xmlns" + (f":{prefix}" if prefix else ""): space, **root.attrib}
    if comment is not None:
        root.insert(dice.randint(0, len(root)), comment)
    ElementTree.indent(root, "  ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def copied(root: Element) -> Element:
    return ElementTree.fromstring(ElementTree.tostring(root))


def make_case(dice: Dice, code: str, shrink: float) -> Dict[str, str]:
    """The files of one case by name."""
    profile = choose_profile(dice)
    profile = replace(profile, indicators=max(1, int(profile.indicators * shrink)))
    maker = RubricMaker(dice, profile, code)
    draft = oracle.read_rubric(copied(maker.assemble("100", 2, None, [])))
    units = []
    for index, mood in enumerate(profile.moods):
        kind = dice.choice(maker.kinds)
        name = f"unit-{index + 1}"
        units.append(EvidenceMaker(dice, draft, code, kind, mood_named(mood, dice), name).element())
    evidence = [oracle.read_evidence(unit) for unit in units]
    roots = [oracle.assess(draft, each, basis) for each in evidence for basis in oracle.BASES]
    scale, places, mode = choose_rounding(dice, roots)
    categories = CategoryMaker(dice, Fraction(scale), places, mode, roots).categories()
    files = {"rubrik.xml": file_text(maker.assemble(scale, places, mode, categories), RUBRIC_SPACE, dice)}
    for index, unit in enumerate(units):
        files[f"bukti-{index + 1}.xml"] = file_text(unit, EVIDENCE_SPACE, dice)
    files["harapan.json"] = expected_text(files)
    return files


def expected_text(files: Dict[str, str]) -> str:
    """The results, from the texts as written."""
    rubric = oracle.read_rubric(ElementTree.fromstring(files["rubrik.xml"].encode("utf-8")))
    names = ("bukti-1", "bukti-2")
    roots = (ElementTree.fromstring(files[f"{name}.xml"].encode("utf-8")) for name in names)
    return oracle.json_text(
        {name: oracle.results(rubric, oracle.read_evidence(root)) for name, root in zip(names, roots)}
    )


def small_case(seed: int, index: int) -> Dict[str, str]:
    """A case whose files are all small: if one is not, another, smaller case."""
    attempt = 0
    while True:
        dice = Dice(f"{seed}/{index}/{attempt}")
        files = make_case(dice, f"acak-{seed}-{index}", 0.85**attempt)
        if all(len(text.encode("utf-8")) <= LARGEST_FILE for text in files.values()):
            return files
        attempt += 1


def main(arguments: Optional[Sequence[str]] = None) -> int:
    parser = argparse.ArgumentParser(description="Writes random valid cases with their expected results.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args(arguments)
    for index in range(1, options.count + 1):
        folder = options.folder / f"{index:04}"
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in small_case(options.seed, index).items():
            # As bytes, so that line ends are the same everywhere.
            (folder / name).write_bytes(text.encode("utf-8"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
