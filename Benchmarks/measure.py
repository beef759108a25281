#!/usr/bin/env python3
"""Times patuh against xmllint on the same files, one after the other in each round, and prints ratios of medians;
where it is installed also against OpenSCAP, which scores the same tree with a process for each unit.

    measure.py TOOL [COUNT] [ROUNDS] [FOLDER]

All files are made in FOLDER: in memory where none is named and there is room, since cards are written and xmllint
writes nothing. The first round is not counted: it is the one in which the system hands out memory it never had in use.

Nothing is asserted: a busy machine slows both, and a test that fails because of it is worth nothing.
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import generate
import mixed


MEMORY = '/dev/shm'
# Evidence, and the cards of a round.
BYTES_PER_UNIT = 150_000


def has_room(count):
    return os.path.isdir(MEMORY) and shutil.disk_usage(MEMORY).free > count * BYTES_PER_UNIT


def run(arguments, folder, good=(0,)):
    """Wall seconds and peak memory in MB of a command that must end with a good exit code."""
    start = time.perf_counter()
    process = subprocess.Popen(arguments, cwd=folder, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    code = os.waitstatus_to_exitcode(status)
    if code not in good:
        sys.exit(f'{arguments[:4]} ended with {code}')
    return seconds, usage.ru_maxrss / 1024


# So many units are enough to time processes that take longer to start than to score.
SINGLE_UNITS = 20


def singly(tool, work, count):
    """Seconds of a card, and of OpenSCAP's score, each with a process of its own for each of a few units."""
    units = range(min(SINGLE_UNITS, count))
    for number in units:
        with open(os.path.join(work, f'{number:06}-xccdf.xml'), 'w', encoding='utf-8') as file:
            file.write(generate.xccdf(number))
    commands = {
        'card': lambda number: [tool, 'rapor', '--format', 'xml', '--rubrik', 'rubrik.xml', f'bukti/{number:06}.xml'],
        'oscap': lambda number: ['oscap', 'xccdf', 'remediate', f'{number:06}-xccdf.xml'],
    }
    taken = {name: [] for name in commands}
    for number in units:
        for name, command in commands.items():
            # OpenSCAP ends with 2 when a rule is not met.
            taken[name].append(run(command(number), work, good=(0, 2) if name == 'oscap' else (0,))[0])
    return {name: statistics.median(values) for name, values in taken.items()}


def compare(title, tool, count, rounds, work, kind):
    """Prints the ratios of one kind of evidence, and returns the seconds of all its cards on one worker."""
    generate.write(count, work, kind.rubric(), kind.evidence)
    files = sorted(os.listdir(os.path.join(work, 'bukti')))
    common = ['--rubrik', 'rubrik.xml', '-q', 'bukti']
    names = ['xmllint', 'rekap', 'rekap1', 'cards', 'cards1']
    seconds = {name: [] for name in names}
    memory = {name: 0 for name in names}
    for number in range(rounds + 1):
        # New folders each time: ext4 is slow to make files for minutes after it has deleted many.
        cards = ['rapor', '--format', 'xml', '-o']
        commands = {
            'xmllint': (['xmllint', '--stream', '--noout'] + files, 'bukti'),
            'rekap': ([tool, 'rekap'] + common, '.'),
            'rekap1': ([tool, 'rekap', '--jobs', '1'] + common, '.'),
            'cards': ([tool] + cards + [f'kartu-{number}/'] + common, '.'),
            'cards1': ([tool] + cards + [f'kartu-satu-{number}/', '--jobs', '1'] + common, '.'),
        }
        for name, (command, folder) in commands.items():
            # What the one before has written must not hold up the next.
            os.sync()
            taken, peak = run(command, os.path.join(work, folder))
            memory[name] = max(memory[name], peak)
            if number > 0:
                seconds[name].append(taken)
        if os.path.realpath(work).startswith(MEMORY + '/'):
            for made in (f'kartu-{number}', f'kartu-satu-{number}'):
                shutil.rmtree(os.path.join(work, made))
    median = {name: statistics.median(values) for name, values in seconds.items()}
    print(f'{title}: {count} units, {os.cpu_count()} cores, median of {rounds} rounds; '
          f'xmllint --stream {median["xmllint"]:.2f} s')
    for ratio, above, below in [
        ('rekap, all cores, to xmllint', 'rekap', 'xmllint'),
        ('rekap --jobs 1, to xmllint', 'rekap1', 'xmllint'),
        ('XML cards, all cores, to rekap', 'cards', 'rekap'),
        ('XML cards --jobs 1, to xmllint', 'cards1', 'xmllint'),
    ]:
        print(f'{ratio:36} {median[above] / median[below]:6.2f}   {median[above]:7.2f} s   {memory[above]:5.0f} MB')
    return median['cards1']


def main():
    tool = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 10000
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    parent = sys.argv[4] if len(sys.argv) > 4 else MEMORY if has_room(count) else None
    if parent:
        os.makedirs(parent, exist_ok=True)
    kinds = [('levels', generate), ('all kinds of answers', mixed)]
    for title, kind in kinds:
        work = tempfile.mkdtemp(dir=parent)
        try:
            cards = compare(title, tool, count, rounds, work, kind)
            if kind is generate and shutil.which('oscap'):
                single = singly(tool, work, count)
                for ratio, seconds in [
                    ('one XML card, to oscap remediate', single['card']),
                    ('XML cards --jobs 1, a unit, to oscap', cards / count),
                ]:
                    print(f'{ratio:36} {seconds / single["oscap"]:6.3f}   {1000 * seconds:7.2f} ms')
                print(f'{"oscap xccdf remediate, one unit":36} {"":6}   {1000 * single["oscap"]:7.2f} ms')
        finally:
            shutil.rmtree(work)


main()
