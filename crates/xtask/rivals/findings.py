"""The plainest of Seatscope's findings, by orjson: errors by cause, seats by product, addresses held twice.

Prints how many proxy addresses more than one object holds, like the other two.
"""

import sys
from collections import Counter, defaultdict

import orjson

errors = Counter()
seats = defaultdict(lambda: [0, 0, 0])
without_location = 0
holders = defaultdict(set)
owned = {}
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        page = orjson.loads(file.read())
    for record in page["value"]:
        for address in record.get("proxyAddresses") or ():
            holders[address.lower()].add(record["id"])
        if "skuId" in record:
            owned[record["skuId"]] = record["prepaidUnits"]["enabled"]
        states = record.get("licenseAssignmentStates")
        if not states:
            continue
        if not record.get("usageLocation"):
            without_location += 1
        ways = defaultdict(set)
        for state in states:
            if state["state"] == "Error":
                errors[state["error"], state["assignedByGroup"], state["skuId"]] += 1
            else:
                ways[state["skuId"]].add("inherited" if state["assignedByGroup"] else "direct")
        for product, way in ways.items():
            seats[product][2 if len(way) > 1 else "inherited" in way] += 1
missing = {product: sum(seats[product]) - count for product, count in owned.items()}
duplicates = sum(len(ids) > 1 for ids in holders.values())
print(len(errors), without_location, sum(count > 0 for count in missing.values()), file=sys.stderr)
print(duplicates)
