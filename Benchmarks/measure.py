#!/usr/bin/env python3
"""Times patuh against xmllint on the same files, one after the other in each round, and prints ratios of medians.

    measure.py TOOL [COUNT] [ROUNDS]

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


def run(arguments, folder):
    """Wall seconds and peak memory in MB of a command that must succeed."""
    start = time.perf_counter()
    process = subprocess.Popen(arguments, cwd=folder, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status != 0:
        sys.exit(f'{arguments[:4]} ended with {status}')
    return seconds, usage.ru_maxrss / 1024


def main():
    tool = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 10000
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    work = tempfile.mkdtemp()
    try:
        generate.write(count, work)
        files = sorted(os.listdir(os.path.join(work, 'bukti')))
        common = ['--rubrik', 'rubrik.xml', '-q', 'bukti']
        names = ['xmllint', 'rekap', 'rekap1', 'cards', 'cards1']
        seconds = {name: [] for name in names}
        memory = {name: 0 for name in names}
        for number in range(rounds):
            # New folders each time: ext4 is slow to make files for some seconds after it has deleted many.
            cards = ['rapor', '--format', 'xml', '-o']
            commands = {
                'xmllint': (['xmllint', '--stream', '--noout'] + files, 'bukti'),
                'rekap': ([tool, 'rekap'] + common, '.'),
                'rekap1': ([tool, 'rekap', '--jobs', '1'] + common, '.'),
                'cards': ([tool] + cards + [f'kartu-{number}/'] + common, '.'),
                'cards1': ([tool] + cards + [f'kartu-satu-{number}/', '--jobs', '1'] + common, '.'),
            }
            for name, (command, folder) in commands.items():
                taken, peak = run(command, os.path.join(work, folder))
                seconds[name].append(taken)
                memory[name] = max(memory[name], peak)
        median = {name: statistics.median(values) for name, values in seconds.items()}
        print(f'{count} units, {os.cpu_count()} cores, median of {rounds} rounds; xmllint --stream {median["xmllint"]:.2f} s')
        for title, above, below in [
            ('rekap, all cores, to xmllint', 'rekap', 'xmllint'),
            ('rekap --jobs 1, to xmllint', 'rekap1', 'xmllint'),
            ('XML cards, all cores, to rekap', 'cards', 'rekap'),
            ('XML cards --jobs 1, to xmllint', 'cards1', 'xmllint'),
        ]:
            print(f'{title:34} {median[above] / median[below]:6.2f}   {median[above]:7.2f} s   {memory[above]:5.0f} MB')
    finally:
        shutil.rmtree(work)


main()
