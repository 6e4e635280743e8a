"""Runs a command and writes down its seconds, peak memory and processor time; too small to blur.

The peak that the system tells of a process is never below that of the one which started it.
"""

import os
import subprocess
import sys
import time

if __name__ == "__main__":
    report, *command = sys.argv[1:]
    started = time.perf_counter()
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    with open(report, "w", encoding="ascii") as file:  # noqa: PTH123  pathlib takes memory
        file.write(f"{seconds} {usage.ru_maxrss} {usage.ru_utime + usage.ru_stime}")
    sys.exit(process.returncode)
