# How many proxy addresses more than one object holds. Reads pages of users, groups and contacts: jq -s -f.
[ .[].value[] | .id as $id | .proxyAddresses[]? | { id: $id, address: ascii_downcase } ]
| group_by(.address)
| map(select(([.[].id] | unique | length) > 1))
| length
