#!/usr/bin/env python3
"""Checks a package of claw, and recomputes it from Slurm's accounting. Python 3.9 or newer, nothing else.
    check_package.py PACKAGE                                      its form alone, of a signed file, too
    check_package.py PACKAGE --sacct FILE --scope-key KEY         every number that accounting gives, too

Written from the contract (schema/ptl_output_v1.json, the promise, the definitions of the metrics), not from claw's source,
so that the two can disagree. It reads from the top: numbers, what a package may look like, the secret dice, what sacct says,
jobs, the gate, the metrics, the comparison. Everything is whole numbers and fractions; a float is only ever printed.
Status 0: nothing found. 1: something differs. 2: it could not be checked.
"""
import argparse, base64, hashlib, hmac, json, os, re, sys
from bisect import bisect_right
from collections import defaultdict
from datetime import date, datetime, timedelta, timezone
from fractions import Fraction
from math import ceil, floor
MILLION = 1_000_000
THRESHOLDS = {"inference_realtime": 300_000, "inference_batch": 350_000, "preprocessing": 450_000, "mixed": 500_000,
              "training_small": 550_000, "training_large": 600_000}
FEWEST = {"user": 5, "account": 5, "namespace": 3, "node": 4}
SECTIONS = ("profile", "ace", "pace", "core", "utilization")
#: Half-widths of intervals, in hundredths of a point: 0.1 point times 1.3 to the n.
WIDTHS = [10 * Fraction(13, 10) ** n for n in range(28)]
SCHEMA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "schema", "ptl_output_v1.json")
class CannotCheck(Exception): """Something that is needed is not there, or is not what it should be."""
class Protected(Exception): """The privacy rules keep a number."""
# ---------------------------------------------------------------- numbers
def half_even(numerator, denominator=1):
    """The whole number nearest to a fraction; of two that are equally near, the even one."""
    whole, rest = divmod(numerator, denominator)
    return int(whole + (2 * rest > denominator or 2 * rest == denominator and whole % 2 == 1))
def exact(number):  # a number of JSON stands for the shortest decimal that is read as it
    return Fraction(str(number))
def lattice(threshold=None):
    """The points to which a family's values go, in millionths: 0, the threshold, 1, and equal steps of 20 points or more."""
    points, ends = [], [0, MILLION] if threshold is None else [0, threshold, MILLION]
    for low, high in zip(ends, ends[1:]):
        steps = (high - low) // 200_000
        points += [low + (high - low) * i // steps for i in range(steps)]
    return points + [MILLION]
def largest_step(points):
    return max(q - p for p, q in zip(points, points[1:]))
def interval(value, width):
    """What is printed about a value in thousandths: ends in ten-thousandths, the lower rounded down, the upper up."""
    return max(0, 10 * value - ceil(width)), min(10_000, 10 * value + ceil(width))
def interval_numbers(value, ends, invert):
    """The numbers of an interval, or of its reciprocal; what would be without end is not there."""
    low, high = ends
    if not invert:
        return {"value": value / 1000, "low": low / 10_000, "high": high / 10_000}
    numbers = {"value": half_even(100_000, value) / 100} if value else {}
    return {**numbers, "low": MILLION // high / 100, **({"high": -(-MILLION // low) / 100} if low else {})}
def quantile_ends(point, step):
    """What is certain of a quantile whose blurred value is this point."""
    return {"low": max(0, point - step) // 100 / 10_000, "high": min(10_000, -(-(point + step) // 100)) / 10_000}
def series_band(x, first):
    """The band of 0, first, …, 1, 2, 5, 10, 20, … that holds x."""
    low, high = Fraction(0), Fraction(first)
    while x >= high:
        low, high = high, high * (Fraction(5, 2) if str(high)[0] == "2" else 2)
    return low, high
def digits_band(x, digits):
    """The band of so many digits that holds x, which is 1 or more."""
    width = Fraction(10) ** (len(str(floor(x))) - digits)
    return x // width * width, x // width * width + width
def closed(ends):
    low, high = map(Fraction, ends)
    return {"value": float((low + high) / 2), "low": float(low), "high": float(high)}
def ends_of(number):
    return {end: number[end] for end in ("value", "low", "high") if end in number}
# ---------------------------------------------------------------- what a package may look like
def read_json(data):
    """The value of a package's bytes. Refuses what could be read in two ways."""
    def once(pairs):
        if len(dict(pairs)) != len(pairs):
            raise ValueError
        return dict(pairs)
    def number(text):
        return int(float(text)) if float(text).is_integer() else float(text)
    return json.loads(data.decode("utf-8"), object_pairs_hook=once, parse_float=number, parse_constant=Fraction)
def canonical(value):
    """The one spelling of a package: two spaces, numbers as JavaScript writes them, a line end at the end."""
    return (json.dumps(value, indent=2, ensure_ascii=False) + "\n").encode("utf-8", "replace")
class Shape:
    """The part of JSON Schema that the contract uses. `wrong` collects what breaks it, `gridded` what stands on a grid."""
    TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "number": (int, float), "integer": int}
    def __init__(self, schema):
        self.schema, self.wrong, self.gridded = schema, [], []
    def resolved(self, schema):
        """A schema with what it refers to put in."""
        if "$ref" not in schema:
            return schema
        target = self.schema
        for part in schema["$ref"].lstrip("#/").split("/"):
            target = target[part]
        return {**self.resolved(target), **schema, "$ref": None}
    def check(self, schema, value, place="package"):
        schema = self.resolved(schema)
        kind = schema.get("type")
        if kind and (not isinstance(value, self.TYPES[kind]) or isinstance(value, bool) != (kind == "boolean")):
            return self.wrong.append(f"{place}: is no {kind}")
        found = {"is not the constant that it must be": "const" in schema and json.dumps(value) != json.dumps(schema["const"]),
            "is not in the list of what it may be": "enum" in schema and value not in schema["enum"],
            "has another form than it must have": not re.fullmatch(schema.get("pattern", "^(?s:.*)$")[1:-1], str(value)),
            "is out of range":
                kind in ("number", "integer") and not schema.get("minimum", value) <= value <= schema.get("maximum", value)}
        if kind == "object":
            known = schema.get("properties", {})
            found["has a property that the contract does not know"] = not set(value) <= set(known)
            found["lacks a property"] = not set(schema.get("required", ())) <= set(value)
            found["has its properties in another order"] = list(value) != [name for name in known if name in value]
            for name in set(value) & set(known):
                self.check(known[name], value[name], f"{place}.{name}")
        if kind == "array":
            found["has too few or too many members"] = not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", 1e9)
            for i, member in enumerate(value):
                self.check(schema["items"], member, f"{place}[{i}]")
            if "x-once" in schema and not self.wrong:
                item, once = self.resolved(schema["items"]), schema["x-once"]
                order = item["enum"] if once is True else self.resolved(item["properties"][once])["enum"]
                names = [member if once is True else member[once] for member in value]
                found["has members twice, or in another order"] = names != [name for name in order if name in names]
        self.wrong += [f"{place}: {what}" for what, is_so in found.items() if is_so]
        if "x-grid" in schema and isinstance(value, dict):
            self.gridded.append((place.split(".")[-1], schema, value))
def on_grid(schema, number, threshold):
    """Whether some gate could have made this number."""
    grid, said = schema["x-grid"], ends_of(number)
    value, low, high = (number.get(end) for end in ("value", "low", "high"))
    # What the operator assumed is not blurred.
    if number.get("source") == "assumed" and ("quantile" in grid or "interval" in grid):
        scale, is_inverted = (1000, "inverted" in grid) if "interval" in grid else (100, False)
        return any(interval_numbers(1000 * x / scale, (10_000 * x / scale,) * 2, is_inverted) == said for x in range(is_inverted, scale + 1))
    if "interval" in grid:
        family = re.search(r"B\((\w+)\)", schema["x-release"]).group(1)
        step = largest_step(lattice({"util": threshold, "walltime": 500_000}.get(family)))
        step = MILLION if "blurred utilization is 0" in schema["x-definition"] else step
        widths = [width for width in WIDTHS if 10 * width < 13 * (Fraction(step, 100) + 5)]
        v = half_even(1000 * exact(value)) if "inverted" not in grid else half_even(1000 / exact(value)) if value else 0
        return any(interval_numbers(near, interval(near, width), "inverted" in grid) == said for width in widths
                   for near in (range(max(0, v - 5), v + 6) if "inverted" in grid else (v,)))
    if "quantile" in grid:
        points = lattice(threshold)
        return (100 * exact(value)).denominator == 1 and low <= value <= high and any(
            quantile_ends(point, largest_step(points)) == {"low": low, "high": high} for point in points)
    if "edges" in grid:
        edges = [exact(edge) for edge in grid["edges"]]
        return said == {"low": grid["edges"][-1]} or any(closed(ends) == said for ends in zip(edges, edges[1:]))
    if low is None:
        return isinstance(value, (bool, list)) or (exact(value) / exact(grid["step"])).denominator == 1
    low, high = exact(low), exact(high)
    bands = ([(low, low + exact(grid["width"]))] * ((low / exact(grid["width"])).denominator == 1) if "width" in grid else
             [series_band(low, grid["first"])] + [digits_band(low, digits) for digits in grid.get("digits", ()) if low >= 1])
    return (low, high) in bands and closed((low, high)) == said
def numbers_of(package):
    """Every metric of a package, by name."""
    found = {name: number for section in SECTIONS for name, number in package[section].items()}
    for kind, server in package["inference"].items():
        found.update({f"{kind}_{name}": number for name, number in server.items()})
    return found
def check_form(data, schema):
    """The package, and what is wrong with it that can be seen without the data."""
    try:
        package = read_json(data)
        if isinstance(package, dict) and "payload" in package:  # It is signed; its signature is not checked here.
            data = base64.b64decode(package["payload"], validate=True)
            package = read_json(data)
    except (ValueError, TypeError, RecursionError):
        raise CannotCheck("The package is no JSON that can be read in one way only.") from None
    shape = Shape(schema)
    shape.check(schema, package)
    if shape.wrong:
        return package, shape.wrong
    threshold = THRESHOLDS[package["privacy"]["parameters"]["workload"]]
    found = {"package: is not spelled in the one way it may be": canonical(package) != data,
        **check_days(package), **check_withheld(package, schema), **check_together(package, threshold),
        **check_things(package), **{f"{name}: no gate makes this number": not on_grid(metric, number, threshold)
                                    for name, metric, number in shape.gridded}}
    return package, [what for what, is_so in found.items() if is_so]
def check_days(package):
    discovery, period = package["discovery"], package["period"]
    try:
        dates = [*period.values(), package["package_timestamp"][:10], package["privacy"]["dice_since"]]
        first, last, today, _ = map(date.fromisoformat, dates)
    except ValueError:
        return {"period: has a day that there never was": True}
    there = numbers_of(package)
    gpus = sum(model["gpu_count"] for model in there.get("gpu_fleet", {"value": []})["value"])
    capacity = there.get("gpu_hours_capacity", {}).get("value")
    return {"period: ends before it begins": first > last,
        "discovery: is of another day than the package": discovery["discovery_timestamp"] != package["package_timestamp"],
        "package_timestamp: lies before the last day of the period": last > today,
        "discovery: is of another version of claw than the package": discovery["ptl_claw_version"] != package["version"],
        "discovery: the sources found are not those that gave something":
            set(discovery["collection_results"]) != set(discovery["data_sources_found"]),
        "gpu_hours_capacity: is not the fleet times the period":
            gpus > 0 and capacity is not None and capacity != gpus * 24 * ((last - first).days + 1)}
def check_withheld(package, schema):
    """Each metric is either there or withheld, once; a section of which there is no source is named as a whole."""
    privacy, there = package["privacy"], numbers_of(package)
    unit, servers = privacy["contributors"], schema["$defs"]["inference_server"]["properties"]
    members = {section: list(schema["properties"][section]["properties"]) for section in SECTIONS}
    members["inference"] = [f"{kind}_{name}" for kind in schema["properties"]["inference"]["properties"] for name in servers]
    forms = {name: one.get("x-release", "") for part in SECTIONS for name, one in schema["properties"][part]["properties"].items()}
    every = [it for it in schema["$defs"]["withholdable"]["enum"] if it != "gpu_util_mean" or unit == "node"]
    missing = [it for names in privacy["withheld"].values() for name in names for it in members.get(name, [name]) if it in every]
    no_source = [it for name in privacy["withheld"].get("no_source", ()) for it in members.get(name, [name])]
    whole = [part for part in members if {None} != {*every} & {*members[part]} | {None} <= {*no_source, None}]
    single = [it for it in every if not any(it in members[part] for part in whole)]
    spelled = {why: (whole if why == "no_source" else []) + [it for it in single if it in names]
               for why, names in {**privacy["withheld"], "no_source": no_source}.items()}
    small = re.compile(r"(L; node: )?[BE]\((util|walltime|memory|cpu)\)|X")
    return {"privacy.parameters.k: is not that of its contributors": privacy["parameters"]["k"] != FEWEST[unit],
        "privacy.withheld: names them in another way than the one": privacy["withheld"] != {why: it for why, it in spelled.items() if it},
        "warnings: do not say that utilization was assumed": ("utilization_assumed" in package["warnings"]) !=
            (there.get("gpu_efficiency_score", {}).get("source") == "assumed"),
        "gpu_util_mean: leaves only where nodes are the contributors": "gpu_util_mean" in there and unit != "node",
        **{f"{name}: does not leave where --allow-small was said": not small.match(form)
           for name, form in forms.items() if name in there and "allow_small" in privacy["parameters"]},
        **{f"{it}: must be either there or withheld, once": (it in there) + missing.count(it) != 1 for it in every}}
def check_things(package):  # what numbers of GPUs and servers say of each other
    is_on, count = (package["profile"].get(f"mig_{name}", {}).get("value") for name in ("enabled", "instance_count"))
    found = {"mig_instance_count: there is no MIG mode": is_on is False and (count or 0) > 0}
    for kind, server in package["inference"].items():
        total, healthy = (server.get(f"servers_{name}", {}).get("value") for name in ("total", "healthy"))
        found[f"{kind}_servers_healthy: is more than there are"] = total is not None and (healthy or 0) > total
        found[f"{kind}: of so few servers no use is told"] = \
            total is not None and total < 3 and not set(server) <= {"servers_total", "servers_healthy"}
    return found
def check_together(package, threshold):
    """Numbers that tell of the same thing must be able to be true at once."""
    there, found, points, t = numbers_of(package), {}, lattice(threshold), threshold / MILLION
    value, off, step = lambda metric: there.get(metric, {}).get("value"), 0.0011, largest_step(points) / MILLION
    def cells(metric):  # the numbers of a quantile, and the point of the lattice that its ends lie a step from
        one = there[metric]
        return [one["value"]] + [one["low"] + step if one["low"] > 0 else one["high"] - step] * (one["source"] != "assumed")
    share, rate, lowest = map(value, ("flagged_jobs_pct", "gpu_efficiency_rate", "low_util_share"))
    jobs = there.get("jobs_analyzed", {}).get("high", 1e9)
    is_of_all = share in (0, 1) and jobs <= 2000  # then it is the share of GPU-hours, too
    for family, mean in (("gpu_util", "gpu_efficiency_rate"), ("job_util", "gpu_efficiency_score")):
        ranks = [(rank / 100, f"{family}_p{rank}") for rank in (10, 25, 50, 75, 90) if f"{family}_p{rank}" in there]
        for (_, one), (_, other) in zip(ranks, ranks[1:]):
            found[f"{other}: lies below a lower quantile"] = any(there[one][end] > there[other][end] for end in ends_of(there[one]))
        known = [(0, 0), *((rank, cells(name)[1]) for rank, name in ranks if len(cells(name)) > 1), (1, 1)]
        pairs = [(q - p, low, high) for (p, low), (q, high) in zip(known, known[1:])]
        least, most = (sum(pair[0] * pair[end] for pair in pairs) for end in (1, 2))
        found[f"{family}: leaves no room for {mean}"] = value(mean) is not None and not least - off <= value(mean) <= most + off
        def off_side(rank, part, end, numbers):
            return any(rank < part - 0.0006 and one > end + 0.0002 or rank > part + 0.0006 and one < end - 0.0002 for one in numbers)
        for rank, name in ranks if share is not None and (family == "job_util" or is_of_all) else ():
            found[f"{name}: flagged_jobs_pct puts it on the other side of the threshold"] = off_side(rank, share, t, cells(name))
        for rank, name in ranks if family == "gpu_util" and lowest is not None else ():  # an assumed quantile has no point
            found[f"{name}: is not where low_util_share puts it"] = off_side(rank, lowest, 0.0004, cells(name)[1:])
    for part, whole, times in (("jobs_analyzed", "jobs_submitted", 1), ("job_groups_total", "jobs_analyzed", 2)):
        found[f"{part}: is more than {whole} allows"] = \
            {part, whole} <= {*there} and times * there[part]["low"] >= there[whole]["high"]
    for name in ("jobs_submitted", "jobs_analyzed", "job_groups_total"):
        found[f"{name}: is less than its contributors"] = there.get(name, {"high": 9})["high"] <= package["privacy"]["parameters"]["k"]
    for part, whole in (("flagged_jobs_pct", "jobs_analyzed"), ("chronic_underutil_share", "job_groups_total")):
        if {part, whole} <= {*there} and there[whole]["high"] <= 1000:
            x, counts = exact(value(part)), range(int(there[whole]["low"]), int(there[whole]["high"]))
            found[f"{part}: is no share of {whole}"] = not any(
                half_even(1000 * m, n) == 1000 * x for n in counts for m in (floor(x * n), floor(x * n) + 1) if m <= n > 0)
    # A chronic group has two flagged jobs, and who fails early fails.
    if None not in (share, value("chronic_underutil_share")):
        found["chronic_underutil_share: is more than flagged_jobs_pct allows"] = 2 * (value("chronic_underutil_share") - off) * \
            there.get("job_groups_total", {"low": 0})["low"] > (share + off) * jobs
    found["early_fail_rate: is more than job_failure_rate allows"] = \
        max(0, (value("early_fail_rate") or 0) - 0.2006) > (1 if value("job_failure_rate") is None else value("job_failure_rate")) + 0.2006
    # What lies below the threshold goes no further up than to it, and what does not no further down.
    for mean, below, part, t in (
            ("gpu_efficiency_score", "flagged_jobs_pct", share, t),
            ("gpu_efficiency_rate", "flagged_jobs_pct", share if is_of_all else None, t),
            ("walltime_efficiency_rate", "walltime_overrequest_pct", value("walltime_overrequest_pct"), 0.5)):
        found[f"{mean}: is not what {below} allows"] = None not in (value(mean), part) and \
            not t * (1 - part) - off <= value(mean) <= 1 - part * (1 - t) + off
    found["low_util_share: leaves no room for gpu_efficiency_rate"] = None not in (rate, lowest) and \
        not points[1] / MILLION * (1 - lowest) - off <= rate <= 1 - lowest + off
    ends = [value(f"job_{how}_rate") or 0 for how in ("failure", "cancel", "timeout")] + [value("node_fail_rate") or 0]
    found["job_failure_rate: jobs end in more ways than there are jobs"] = sum(max(0, end - 0.2005) for end in ends) > 1
    return found
# ---------------------------------------------------------------- the secret dice
def hkdf(master, info, length):
    """HKDF-SHA-256 (RFC 5869) with an empty salt, one block."""
    key = hmac.new(bytes(32), master, hashlib.sha256).digest()
    return hmac.new(key, info + b"\x01", hashlib.sha256).digest()[:length]
def chaskey12(key, message):
    """The 16 bytes of Chaskey-12 (Mouha et al. 2014, with 12 rounds)."""
    mask = 0xFFFFFFFF
    def words(block):
        return [int.from_bytes(block[i:i + 4], "little") for i in (0, 4, 8, 12)]
    def doubled(k):
        carry = 0x87 if k[3] >> 31 else 0
        return [(k[0] << 1 & mask) ^ carry] + [(k[i] << 1 | k[i - 1] >> 31) & mask for i in (1, 2, 3)]
    def permuted(a, b, c, d):
        for _ in range(12):
            a, c = a + b & mask, c + d & mask
            b, d = (b << 5 | b >> 27) & mask ^ a, (d << 8 | d >> 24) & mask ^ c
            a = (a << 16 | a >> 16) & mask
            a, c = a + d & mask, c + b & mask
            d, b = (d << 13 | d >> 19) & mask ^ a, (b << 7 | b >> 25) & mask ^ c
            c = (c << 16 | c >> 16) & mask
        return a, b, c, d
    v = words(key)
    last = max(0, len(message) - 1) // 16 * 16
    is_whole = len(message) > 0 and len(message) % 16 == 0
    end = doubled(v) if is_whole else doubled(doubled(v))
    for at in range(0, last, 16):
        v = permuted(*(a ^ b for a, b in zip(v, words(message[at:at + 16]))))
    tail = message[last:] if is_whole else (message[last:] + b"\x01").ljust(16, b"\x00")
    v = permuted(*(a ^ b ^ c for a, b, c in zip(v, words(tail), end)))
    return b"".join((a ^ b).to_bytes(4, "little") for a, b in zip(v, end))
class Dice:
    """The dice of a scope in a year, for contributors of one kind. A contributor is its name, in bytes."""
    def __init__(self, master, year, kind):
        self.identifier, self.key = hkdf(master, b"claw/2/identifier", 16), hkdf(master, b"claw/2/dice", 32)
        self.prefix, self.lanes = b"%d|%s|" % (year, kind.encode()), {b"": bytes(16)}
    def die(self, name, family):
        if name not in self.lanes:
            self.lanes[name] = chaskey12(self.identifier, name)
        text = self.prefix + self.lanes[name] + b"|" + family.encode()
        return int.from_bytes(hmac.new(self.key, text, hashlib.sha256).digest(), "big") % MILLION
    def blur(self, points, x, name, family):
        """The point to which x, in millionths, goes."""
        if x == MILLION:
            return MILLION
        at = bisect_right(points, x)
        p, q = points[at - 1], points[at]
        return q if (x - p) * MILLION + self.die(name, family) * (q - p) >= (q - p) * MILLION else p
def read_key(path):
    """The master key of a scope: 32 bytes, 64 hexadecimal digits, or claw's own file, whose member `key` has them."""
    with open(path, "rb") as file:
        data = file.read(4097)
    if len(data) == 32:
        return data
    match = re.fullmatch(rb'(?:\{.*"key": ?")?([0-9a-f]{64})(?:".*\})?\s*', data, re.S)
    if match is None:
        raise CannotCheck("The scope key is none: 32 bytes, 64 hexadecimal digits, or claw's own file.")
    return bytes.fromhex(match.group(1).decode())
# ---------------------------------------------------------------- what sacct says
def seconds(text, known={}):
    """A time in seconds since 1970; times without a zone are UTC. None where it is not known."""
    if text.isdigit() or text in (b"", b"Unknown", b"None", b"INVALID"):
        return int(text) if text.isdigit() else None
    if text not in known:
        time = datetime.fromisoformat(re.sub(r"([+-]\d\d)(\d\d)$", r"\1:\2", text.decode().replace("Z", "+00:00")))
        known[text] = int((time if time.tzinfo else time.replace(tzinfo=timezone.utc)).timestamp())
    return known[text]
def milliseconds(text):
    """A span as sacct prints it: [D-]HH:MM:SS, MM:SS.mmm. None where it is none."""
    match = re.fullmatch(rb"(?:(\d+)-)?(?:(\d+):)?(\d+):(\d+)(?:\.(\d{3}))?", text)
    days, hours, minutes, secs, rest = (int(part or 0) for part in match.groups()) if match else [None] * 5
    return None if match is None else (((days * 24 + hours) * 60 + minutes) * 60 + secs) * 1000 + rest
def gpus_of(tres, known={}):
    """GPUs in a list of TRES, and their types; those with a type are said once more without it."""
    if tres not in known:
        items = [item.partition(b"=")[::2] for item in tres.split(b",")]
        typed = [(name[9:].lower(), int(count)) for name, count in items if name.startswith(b"gres/gpu:")]
        if re.search(rb"gres/(shard|mps)\b", tres) or any(re.search(rb"mig|\dg\.?\d+gb|\.\d", kind) for kind, _ in typed):
            raise CannotCheck("The accounting has parts of GPUs (MIG, shards), which this program does not count.")
        whole = [int(count) for name, count in items if name == b"gres/gpu"]
        known[tres] = (whole or [sum(count for _, count in typed)])[0], [kind for kind, _ in typed] or [b""]
    return known[tres]
def gpuutil_of(usage):
    """gres/gpuutil in a TRESUsage column, in per cent of one GPU; None where it is not there."""
    match = re.search(rb"(?:^|,)gres/gpuutil=(\d+(?:\.\d+)?)(?:,|$)", usage)
    return None if match is None else int(match.group(1)) if match.group(1).isdigit() else Fraction(match.group(1).decode())
def tasks_of(job_id):
    """For how many tasks a row stands: `7_[0-5,9:2%4]` for several."""
    match = re.search(rb"_\[([\d,:-]+)(?:%\d+)?\]$", job_id)
    spans = re.findall(rb"(\d+)(?:-(\d+))?(?::(\d+))?", match.group(1) if match else b"0")
    return sum((int(high or low) - int(low)) // int(step or 1) + 1 for low, high, step in spans)
class Row:
    """A row of sacct: a run of a job, or one of its steps."""
    def __init__(self, get, unit):
        self.cluster, self.name, self.id = get("cluster"), get("jobname"), get("jobid")
        self.user = get("user") or (get("uid") and b"uid:" + get("uid"))
        self.who = self.user if unit == "user" else get(unit)
        self.raw, dot, step = (get("jobidraw") or self.id).partition(b".")
        self.step, self.steps, self.tasks = step if dot else None, [], tasks_of(self.id)
        self.state = get("state").split(b" ")[0]
        self.submit, self.eligible = seconds(get("submit")), seconds(get("eligible"))
        self.start, self.end = seconds(get("start")), seconds(get("end"))
        elapsed, suspended, limit = (milliseconds(get(name)) for name in ("elapsed", "suspended", "timelimit"))
        self.elapsed = int(get("elapsedraw")) if get("elapsedraw") else None if elapsed is None else elapsed // 1000
        self.suspended, raw = (suspended or 0) // 1000, get("timelimitraw")
        self.limit = 60 * int(raw) if raw.isdigit() else (limit or 0) // 1000
        self.held, self.is_allocated = gpus_of(get("alloctres")), get("alloctres") != b""
        self.gpus, self.types = self.held if self.held[0] else gpus_of(get("reqtres"))
        cpus = get("reqcpus") or re.search(rb"(?:^|,)cpu=(\d+)|$", get("reqtres")).group(1)
        self.cpus, self.cpu_ms = int(cpus or 0), milliseconds(get("totalcpu"))
        self.ave, self.tot = gpuutil_of(get("tresusageinave")), gpuutil_of(get("tresusageintot"))
        self.lasted = 0 if self.start is None or self.end is None else max(0, self.end - self.start)
def read_sacct(data, unit):
    """The rows of sacct --parsable or --parsable2, header and all, and how many could not be read."""
    header, _, body = data.replace(b"\r\n", b"\n").partition(b"\n")
    match = re.match(rb"JobID(?:Raw)?(.+?)(?:JobIDRaw|JobID|Cluster|User|State)", header)
    if match is None:
        raise CannotCheck("The accounting has no header that begins with JobIDRaw or JobID.")
    delimiter = match.group(1)
    end = delimiter if header.endswith(delimiter) else b""
    columns = header[:len(header) - len(end)].decode().lower().split(delimiter.decode())
    at = {name: i for i, name in enumerate(columns)}
    if not {"state", "start", "end", "alloctres"} <= set(at):
        raise CannotCheck("The accounting lacks one of the columns State, Start, End and AllocTRES.")
    rows, unread = [], 0
    for line in body.split(end + b"\n"):
        cells = line.split(delimiter, len(columns) - 1)  # what stands last may hold delimiters
        try:
            if columns[-1] != "jobname" and delimiter in cells[-1]:
                raise ValueError
            rows += [Row(lambda name: cells[at[name]] if name in at else b"", unit)] if line else []
        except (ValueError, IndexError):
            unread += 1
    return rows, unread
# ---------------------------------------------------------------- rows become jobs
AGAIN = (b"REQUEUED", b"PREEMPTED", b"NODE_FAIL", b"RESIZING")
GOES_ON = (b"REQUEUED", b"RESIZING", b"RUNNING", b"PENDING", b"SUSPENDED")
CLASSES = {b"FAILED": "failed", b"OUT_OF_MEMORY": "failed", b"BOOT_FAIL": "failed", b"DEADLINE": "failed",
           b"CANCELLED": "cancelled", b"PREEMPTED": "cancelled"}  # the others are classes of their own
class Job:
    """A job as its last row tells of it; one that was resized since its first."""
    def __init__(self, rows):
        row, since = rows[-1], len(rows) - 1
        while since > 0 and rows[since - 1].state == b"RESIZING":
            since -= 1
        starts = [one.start for one in rows[since:] if one.start is not None]
        self.row, self.tasks, self.user, self.who = row, row.tasks, row.user, row.who
        self.gpus, self.types, self.end, self.start = row.gpus, row.types, row.end, min(starts, default=None)
        self.has_ended = row.end is not None and row.state not in GOES_ON
        self.lasted = max(0, row.end - self.start) if starts and row.end is not None else 0
        self.weight = self.gpus * self.lasted
        self.is_started = self.start is not None and (row.is_allocated or self.lasted > 0)
        self.kind = CLASSES.get(row.state, row.state.decode("ascii", "replace").lower())
        known = [time for time in (rows[since].submit, rows[since].eligible) if time is not None]
        self.wait = max(0, self.start - max(known)) if starts and known else None
def jobs_of(rows):
    """The runs, and the jobs that they make up, of rows in whatever order and however often they were told."""
    runs, steps, by_id, jobs = {}, defaultdict(dict), defaultdict(list), []
    for row in rows:
        key = row.cluster, row.raw, row.submit, row.start if row.state == b"RESIZING" else None
        if row.step is not None:
            steps[row.cluster, row.raw][row.step, row.start] = row
        elif row.state != b"REVOKED" and (key not in runs or runs[key].end is None):
            runs[key] = row
    for row in runs.values():
        by_id[row.cluster, row.raw].append(row)
    for key, some in by_id.items():
        some.sort(key=lambda row: (row.submit or 0, row.start or 0))
        for step in steps[key].values():
            begun = [row for row in some if row.start is not None and step.start is not None and row.start <= step.start]
            (begun or some)[-1].steps.append(step)
        ends = [i for i, row in enumerate(some, 1) if row.state not in AGAIN or i == len(some)]
        jobs += [Job(some[first:last]) for first, last in zip([0, *ends], ends)]
    return list(runs.values()), jobs
def utilization(job, reading):
    """gpuutil of a job in millionths, in the way that Slurm adds it up (mean, sum, or None: to be guessed)."""
    row, told = job.row, [(step.ave, step.tot, step.held[0], step.lasted) for step in job.row.steps if step.step != b"extern"]
    if any(value is not None and value <= 100 * job.gpus for value in (row.ave, row.tot)):
        told = [(row.ave, row.tot, job.gpus, job.lasted)]
    is_sum = reading == "sum" or reading is None and any(
        gpus >= 2 and ave is not None and 100 < ave <= 100 * gpus for ave, _, gpus, _ in told)
    work = covered = 0
    for ave, tot, gpus, lasted in told:
        values = [ave] if not is_sum else [Fraction(value) / gpus for value in (tot, ave) if value is not None and gpus]
        u = next((value for value in values if value is not None and value <= 100), None)
        if u is not None:
            work, covered = work + u * gpus * lasted, covered + gpus * lasted
    return None if job.weight == 0 or 2 * covered < job.weight else min(MILLION, half_even(work * 10_000, job.weight))
def believe(jobs, reading, k, blur):
    """Gives each job its utilization, where its GPU type records any: by blurred values of k contributors, or of 1 % of jobs."""
    told, by_type = [(job, utilization(job, reading)) for job in jobs], defaultdict(list)
    for job, u in told:
        for kind in set(job.types) if u is not None else ():
            by_type[job.row.cluster, kind].append((job, blur(job, u) > 0))
    def records(some):
        above = [job for job, is_above in some if is_above]
        people = min(len({job.who for job in above}), len({job.user for job in above}))
        return people >= k or len(above) >= max(5, len(some) / 100)
    believed = {kind for kind, some in by_type.items() if records(some)}
    for job, u in told:
        job.u = u if any((job.row.cluster, kind) in believed for kind in job.types) else None
# ---------------------------------------------------------------- the gate
class Population:
    """Weights by contributor, and the users behind it."""
    def __init__(self, some=(), weight=lambda one: one.tasks):
        self.weights, self.users, self.total = defaultdict(int), set(), 0
        for one, w in ((one, weight(one)) for one in some):
            if w > 0:
                self.weights[one.who] += w
                self.users.add(one.user)
                self.total += w
class Gate:
    """The rules by which a number leaves. Each raises Protected where it does not."""
    def __init__(self, parameters, people, users):
        self.k, self.people, self.both = parameters["k"], people, min(people, users)
        self.is_small = self.both < self.k and "allow_small" in parameters
    def look(self, population, may_be_small=False):
        """Looks at who stands behind a number."""
        fewest = 1 if self.is_small and may_be_small else self.k
        if min(self.both, len(population.weights), len(population.users)) < fewest:
            raise Protected
    def blurred(self, population, parts, step, invert=False, may_be_small=True):
        """A share of the weights, from the blurred part (in millionths) of each contributor's."""
        self.look(population, may_be_small)
        *others, largest = sorted(population.weights.values())
        total, step, squares = population.total, Fraction(step, 100), sum(weight * weight for weight in others)
        def holds(width):  # 0.05 point + step · min(1, s₁ + 0.98·√Σ s²), in hundredths of a point
            left = (width - 5) * total - step * largest
            return width - 5 >= step or left >= 0 and (step * Fraction(98, 100)) ** 2 * squares <= left * left
        value = half_even(1000 * sum(parts.values()), total * MILLION)
        return interval_numbers(value, interval(value, next(filter(holds, WIDTHS))), invert)
    def share(self, population, part, whole):
        return self.look(population, True) or {"value": half_even(1000 * part, whole) / 1000}
    def quantile(self, population, cells, rank, points, threshold):
        """A quantile of cells: (blurred value, whether below the threshold, weight)."""
        self.look(population)
        total, below, nearest, at = sum(weight for _, _, weight in cells), 0, None, defaultdict(int)
        for value, _, weight in cells:
            at[value] += weight
        knots = [(0, 0)]
        for point in points:
            if nearest is None and 100 * (below + at[point]) >= rank * total:
                nearest = point
            if 0 < point < MILLION:
                knots.append((point, 2 * below + at[point] if point != threshold else
                              2 * sum(weight for _, is_below, weight in cells if is_below)))
            below += at[point]
        q = Fraction(2 * rank * total, 100)
        (v, g), (w, h) = next(pair for pair in zip(knots, [*knots[1:], (MILLION, 2 * total)]) if pair[1][1] >= q)
        return {"value": half_even(v + (q - g) / (h - g) * (w - v), 10_000) / 100, **quantile_ends(nearest, largest_step(points))}
    def count(self, population, number, digits=()):
        band = digits_band(Fraction(number), *digits) if digits and number >= 100 else series_band(number, 5)
        return self.look(population) or closed(band)
    def total(self, population, seconds, others=()):
        """A sum of weights, in bands that tell nobody's share. `others` are totals that were released before, as pairs of
        their weights and the width of their band: their difference from this one tells nobody's share either."""
        self.look(population)
        x = Fraction(population.total, seconds)
        for digits in (3, 2) if self.people >= 50 else ():
            low, high = digits_band(x, digits) if x >= 1 else (0, 1)
            if all(hides(population.weights, weights, (high - low + width) * seconds) for weights, width in [({}, 0), *others]):
                return closed((low, high))
        return closed(series_band(x, 1))
    def score(self, edges, upper, lower):
        """A ratio of two ranks, (jobs, rank, what), as a band of PTL's score."""
        for population in (Population(upper[0]), Population(lower[0])):
            self.look(population)
            if 5 * max(population.weights.values()) > 4 * population.total:
                raise Protected
        ratio, edges = Fraction(rank_of(*upper), rank_of(*lower)), [exact(edge) for edge in edges]
        at = bisect_right(edges, ratio)
        return closed(edges[at - 1:at + 1]) if at < len(edges) else {"low": float(edges[-1])}
def hides(weights, others, width):
    """Whether 20 points of the largest difference stay open to whoever has the second largest, in a band of this width."""
    left = sorted(abs(weights.get(who, 0) - others.get(who, 0)) for who in {**weights, **others})
    first, second = ([0, 0] + left)[-1:-3:-1]
    return first == 0 or width + sum(left) - first - second >= Fraction(first, 5)
def rank_of(jobs, percent, what):
    """The nearest rank of a time of jobs; one below a second counts as a second."""
    times = sorted(max(1, what(job)) for job in jobs for _ in range(job.tasks) if what(job) is not None)
    if not times:
        raise Protected
    return times[-(-percent * len(times) // 100) - 1]
# ---------------------------------------------------------------- the metrics
def expected(package, data, master, reading):
    """What accounting alone gives: (numbers, withheld metrics, rows that could not be read)."""
    unit, parameters = package["privacy"]["contributors"], package["privacy"]["parameters"]
    if unit not in ("user", "account") or "assumed_utilization_warning" in package["ace"]:
        raise CannotCheck("Only numbers that are blurred for users or accounts can be computed again.")
    rows, unread = read_sacct(data, unit)
    first, last = (date.fromisoformat(package["period"][name]) for name in ("first_day", "last_day"))
    start, end = ((day - date(1970, 1, 1)).days * 86_400 for day in (first, last + timedelta(1)))
    runs, jobs = jobs_of(rows)
    runs = [run for run in runs if run.gpus and run.start and (run.is_allocated or run.lasted) and start <= (run.end or 0) < end]
    jobs = [job for job in jobs if job.gpus > 0 and job.has_ended]
    gate = Gate(parameters, *(len({getattr(run, it) for run in runs}) for it in ("who", "user")))
    dice, t = Dice(master, first.year, unit), THRESHOLDS[parameters["workload"]]
    points, steps20 = lattice(t), lattice()
    believe(jobs, reading, gate.k, lambda job, u: dice.blur(points, u, job.who, "util"))
    submitted = [job for job in jobs if start <= job.end < end]
    started = [job for job in submitted if job.is_started]
    analyzed = [job for job in submitted if job.kind in ("completed", "timeout") and job.u is not None]
    numbers, withheld = {}, set()
    def put(name, make, *arguments, **options):
        try:
            numbers[name] = make(*arguments, **options)
        except Protected:
            withheld.add(name)
    def blurred(name, some, weight, value, step, **options):
        """A mean of values that are blurred job by job."""
        parts = defaultdict(int)
        for job in some:
            parts[job.who] += weight(job) * value(job)
        put(name, gate.blurred, Population(some, weight), parts, step, **options)
    def fraction(name, family, whole, parts, **options):
        """A share of which each contributor has one fraction, blurred as one."""
        cells = {who: dice.blur(steps20, half_even(MILLION * min(parts[who], weight), weight), who, family)
                 for who, weight in whole.weights.items()}
        put(name, gate.blurred, whole, {who: cells[who] * weight for who, weight in whole.weights.items()}, 200_000, **options)
        return sum(cell > 0 for cell in cells.values())
    tasks, hours = (lambda job: job.tasks), (lambda job: job.weight)
    for job in analyzed:
        job.cell = dice.blur(points, job.u, job.who, "util")
    cells, step, every = (lambda job: job.cell), largest_step(points), Population(analyzed)
    blurred("gpu_efficiency_rate", analyzed, hours, cells, step)
    blurred("gpu_efficiency_score", analyzed, tasks, cells, step)
    blurred("over_request_ratio", analyzed, lambda job: job.gpus, cells, step, invert=True)
    blurred("low_util_share", analyzed, hours, lambda job: MILLION * (job.cell == 0), MILLION)
    put("flagged_jobs_pct", gate.share, every, sum(job.u < t for job in analyzed), len(analyzed))
    for family, weight, ranks in (("job_util", tasks, (10, 50, 90)), ("gpu_util", hours, (10, 25, 50, 75, 90))):
        of_jobs = [(job.cell, job.u < t, weight(job)) for job in analyzed]
        for rank in ranks:
            put(f"{family}_p{rank}", gate.quantile, every, of_jobs, rank, points, t)
    groups = defaultdict(list)
    for job in analyzed:
        groups[job.user, job.row.name].append(job)
    groups = [some for some in groups.values() if len(some) >= 2]
    grouped = Population([job for some in groups for job in some])
    put("job_groups_total", gate.count, grouped, len(groups))
    chronic = sum(10 * sum(job.u < t for job in some) >= 9 * len(some) for some in groups)
    put("chronic_underutil_share", gate.share, grouped, chronic, len(groups))
    put("jobs_submitted", gate.count, Population(submitted), sum(map(tasks, submitted)), (2,))
    put("jobs_analyzed", gate.count, every, len(analyzed))
    ends = {"job_failure": "failed", "node_fail": "node_fail", "job_cancel": "cancelled", "job_timeout": "timeout"}
    for name, family, some, is_so in (
            *((f"{name}_rate", kind, submitted, lambda job, kind=kind: job.kind == kind) for name, kind in ends.items()),
            ("early_fail_rate", "early", submitted, lambda job: job.is_started and job.kind == "failed" and job.lasted < 300),
            ("short_jobs_pct", "short", started, lambda job: job.lasted < 60)):
        fraction(name, family, Population(some), Population(filter(is_so, some)).weights, may_be_small=False)
    limited = [job for job in started if job.kind == "completed" and job.row.limit > 0]
    for job in limited:
        elapsed = job.row.elapsed if job.row.elapsed is not None else max(0, job.lasted - job.row.suspended)
        job.used = half_even(MILLION * min(elapsed, job.row.limit), job.row.limit)
    blurred("walltime_efficiency_rate", limited, tasks,
            lambda job: dice.blur(lattice(500_000), job.used, job.who, "walltime"), 250_000)
    put("walltime_overrequest_pct", gate.share, Population(limited), sum(job.used < 500_000 for job in limited), len(limited))
    timed = [job for job in started if job.row.cpu_ms is not None]
    asked = Population(timed, lambda job: 1000 * job.lasted * job.row.cpus)
    above = fraction("cpu_used_fraction", "cpu", asked, Population(timed, lambda job: job.row.cpu_ms).weights)
    # TotalCPU is the steps': where none are told, or hardly anybody has any, it was not recorded.
    if above < min(gate.k, len(asked.weights) if gate.is_small else gate.k) or all(row.step is None for row in rows):
        numbers.pop("cpu_used_fraction", None)
        withheld.add("cpu_used_fraction")
    put("total_cpu_requested", gate.total, Population(started, lambda job: job.lasted * job.row.cpus), 3600)
    requested = Population(analyzed, hours)
    put("gpu_hours_requested", gate.total, requested, 3600)
    band = numbers.get("gpu_hours_requested")
    # Before Slurm 23, the second row of a job that was resized has the start of the first.
    held = Population(runs, lambda run: run.gpus * min(run.lasted, run.end - (run.submit or 0)))
    others = [(requested.weights, exact(band["high"]) - exact(band["low"]))] if band else ()
    put("gpu_hours_allocated", gate.total, held, 3600, others)
    put("avg_job_duration_minutes", lambda: gate.look(every) or closed(
        series_band(Fraction(sum(job.lasted for job in analyzed), 60 * len(analyzed)), 1)))
    wait, lasted = (lambda job: job.wait), (lambda job: job.lasted)
    small, large = [job for job in started if job.gpus <= 2], [job for job in started if job.gpus >= 8]
    put("scheduling_pressure_ratio", gate.score, (0, 0.1, 0.25, 0.5, 1, 2), (started, 50, wait), (started, 50, lasted))
    put("small_job_wait_ratio", gate.score, (0, 0.4, 0.6, 0.8, 1), (small, 50, wait), (large, 50, wait))
    put("wait_spread_ratio", gate.score, (0, 3, 5, 10, 20), (started, 90, wait), (started, 10, wait))
    return numbers, withheld, unread
# ---------------------------------------------------------------- the comparison
def compare(package, numbers, withheld):
    """Where the package says something else than accounting does."""
    there, protected = numbers_of(package), package["privacy"]["withheld"].get("protected", ())
    for name in sorted({*numbers, *withheld}):
        said, given = ends_of(there[name]) if name in there else None, numbers.get(name)
        if said != given:
            texts = [json.dumps(one) if one else "none" for one in (said, given)]
            yield f"{name}: the package says {texts[0]}, accounting gives {texts[1]}"
        elif given is None and name not in protected:
            yield f"{name}: is withheld for another reason than protected"
def check(data, schema, sacct=None, master=None, reading=None):
    """Everything that is wrong with a package, a line each."""
    package, wrong = check_form(data, schema)
    if sacct is None or any(what.startswith("package") for what in wrong):
        return wrong
    numbers, withheld, unread = expected(package, sacct, master, reading)
    told = [f"accounting: {unread} rows could not be read; numbers may differ for that reason"] if unread else []
    return wrong + told + list(compare(package, numbers, withheld))
def main():
    parser = argparse.ArgumentParser(description="Checks a package of claw, also against Slurm's accounting.")
    parser.add_argument("package")
    parser.add_argument("--schema", default=SCHEMA, help="the contract (default: that of the repository)")
    parser.add_argument("--sacct", help="what sacct --parsable or --parsable2 printed, in UTC, with its header")
    parser.add_argument("--scope-key", help="the scope's master key, which stays inside the organization")
    parser.add_argument("--gpuutil", choices=("mean", "sum"), help="as it was given to claw")
    options = parser.parse_args()
    if (options.sacct is None) != (options.scope_key is None):
        parser.error("--sacct and --scope-key go together")
    try:
        master = None if options.scope_key is None else read_key(options.scope_key)
        package, schema, *sacct = (open(path, "rb").read() for path in (options.package, options.schema, options.sacct) if path)
        found = check(package, json.loads(schema), *sacct, **({"master": master, "reading": options.gpuutil} if sacct else {}))
    except (CannotCheck, OSError) as error:
        print(error if isinstance(error, CannotCheck) else f"{error.filename} could not be read: {error.strerror}.", file=sys.stderr)
        return 2
    print("\n".join(found) if found else "Nothing was found.")
    return 1 if found else 0
if __name__ == "__main__":
    sys.exit(main())
