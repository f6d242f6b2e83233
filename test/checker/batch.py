"""Runs tools/check_package.py on every package of a folder, in one process: a line for each thing that it finds."""
import importlib.util
import json
import os
import sys

sys.dont_write_bytecode = True
program, folder = sys.argv[1:3]
spec = importlib.util.spec_from_file_location("check_package", program)
checker = importlib.util.module_from_spec(spec)
spec.loader.exec_module(checker)


def read(name):
    with open(os.path.join(folder, name), "rb") as file:
        return file.read()


with open(checker.SCHEMA, encoding="utf-8") as file:
    schema = json.load(file)
for case in json.loads(read("cases.json")):
    name = case["name"]
    key = checker.read_key(os.path.join(folder, name + ".key"))
    for line in checker.check(read(name + ".json"), schema, read(name + ".txt"), key, case.get("gpuutil")):
        print(f"{name}: {line}")
print("checked")
