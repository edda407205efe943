"""A cluster of two workers of which one is stopped half-way: every report still comes, once, in order,
and with the same bytes as from one command.

usage: tests/scale/lost_worker.py COMMAND
"""
import importlib.machinery
import importlib.util
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile

import cloudpickle
from dask.distributed import Client, LocalCluster

root = pathlib.Path(__file__).resolve().parents[2]
loader = importlib.machinery.SourceFileLoader("scale_dask", str(root / "scripts/scale-dask"))
spec = importlib.util.spec_from_loader("scale_dask", loader)
scale = importlib.util.module_from_spec(spec)
sys.modules[scale.__name__] = scale
loader.exec_module(scale)
# Tasks carry their function with them: no worker has this module.
cloudpickle.register_pickle_by_value(scale)


def story(number):
    hours = "three five seven nine".split()
    tell = lambda h: "The mayor of Ostwick met bakers on Monday. The meeting of the mayor and the bakers lasted %s hours." % h
    return {"id": "s%d" % number, "articles": [{"id": "a", "text": tell(hours[number % 4])}, {"id": "b", "text": tell(hours[number % 3])}]}


def main(command, count=600):
    with tempfile.TemporaryDirectory() as folder:
        stories = os.path.join(folder, "stories.ndjson")
        with open(stories, "w") as out:
            for number in range(count):
                # One line in fifty is broken: it costs only itself, here as there.
                out.write(("{broken" if number % 50 == 7 else json.dumps(story(number))) + "\n")
        reports = os.path.join(folder, "reports.ndjson")
        arguments, options = scale.parse(["--command", command, "--chunk", "20", stories, reports, "--include", "findings"])
        stopped = []
        with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster) as client:
            client.wait_for_workers(2)

            def stop_one(done):
                if done == 10 and not stopped:
                    pid = next(iter(cluster.workers.values())).pid
                    os.kill(pid, signal.SIGKILL)
                    stopped.append(pid)

            scale.run(client, arguments, options, stop_one)
        assert stopped, "no worker was stopped"
        made = pathlib.Path(reports).read_bytes().splitlines()
        assert len(made) == count, "%d reports of %d" % (len(made), count)
        ids = [json.loads(line).get("id") for line in made]
        wanted = [None if number % 50 == 7 else "s%d" % number for number in range(count)]
        assert ids == wanted, "the order or the number of reports is not that of the stories"
        alone = subprocess.run([command, "analyze", "--ndjson", *options, stories], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        # An error names its line, which is another one in a chunk.
        strip = lambda line: line if b'"error"' not in line else json.loads(line)["error"]["code"]
        assert [strip(line) for line in made] == [strip(line) for line in alone.stdout.splitlines()]
        print("scale: %d reports from two workers, one of them stopped half-way: each once, in order" % count)


if __name__ == "__main__":
    main(sys.argv[1])
