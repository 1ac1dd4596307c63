### Every word of the page in English. CONTRIBUTING.md says how to add a language.

## addresses

addresses-search = Search by address, domain or prefix
addresses-only-shared = Held by several only

# Columns.
addresses-column-address = Address
addresses-column-form = Held as
addresses-column-holder = Held by
addresses-column-others = Others
addresses-column-file = File
addresses-lines =
    { $lines ->
        [one] { $lines } line
       *[other] { $lines } lines
    }

# By what an object has an address.
addresses-form-primary = Primary address
addresses-form-secondary = Proxy address
addresses-form-mail = Mail
addresses-form-sign-in-name = Sign-in name
addresses-form-alias = Alias
addresses-form-withheld = Withheld by synchronisation
addresses-form-deleted = Had it when deleted

# Kinds of objects.
addresses-holder-user = User
addresses-holder-group = Group
addresses-holder-contact = Contact
addresses-holder-public-folder = Public folder
addresses-holder-recipient = Recipient
addresses-holder-deleted-user = Deleted user
addresses-others =
    { $others ->
        [one] { $others } other
       *[other] { $others } others
    }

# A user's addresses before and after.
addresses-to-come = Addresses at the next licence change
addresses-to-come-detail = What the service makes of mail and addresses as soon as any licence of this user changes. Where mail changes, it is the first line. What on-premises sets goes first, and no export shows it.
addresses-before = Now
addresses-after = Afterwards
addresses-no-address = none

# The same of the users of a finding.
addresses-moves = Mail and addresses, before and after
addresses-moves-detail = Mail, then the addresses. Open a user to see each in a line of its own, before and after.
addresses-user = User

# Commands of a finding.
addresses-fixes = Commands that take the address away
addresses-fixes-detail = Every object that has the address, or would get it, with the command that takes it away. Run those for the objects that should lose it; whose it is remains your decision.
addresses-keeps = Should keep it
addresses-exchange-online = Exchange Online PowerShell
addresses-active-directory = Active Directory PowerShell, on-premises
addresses-graph = Microsoft Graph PowerShell
addresses-exchange-online-and-graph = Exchange Online PowerShell, and the last line in Microsoft Graph PowerShell

# Why there is no command, and what does it instead.
addresses-synchronisation-unknown = No command: the export does not say whether it comes from on-premises (onPremisesSyncEnabled). If so, change it there, else in Exchange Online.
addresses-made-in-the-cloud = No command: the cloud makes this address of the alias, drops what on-premises says of it, and keeps it when the alias changes.
addresses-given-by-scenario = No command: the scenario itself gives it. Leave that out of the scenario.
addresses-domain-not-verified = No command: the organisation has not verified the domain, so the service would drop or refuse it. Verify the domain first, or remove the value.
addresses-take-from-others = Take it from the others.
addresses-no-command-deleted = Deleted, so in nobody’s way; a restore needs another address.
addresses-no-command-not-yet = Lacks it, and licensing would give it: change mail, the sign-in name or the alias.
addresses-no-command-known = No command is known that does it.
addresses-more-fixes = { $more } more not shown: the table “{ reports-address-holders }” among the reports lists all.
addresses-of = { $address } of { $holder }

# Wrong values of a finding.
addresses-corrections-list = What each should be
addresses-corrections =
    What each should be: { $total ->
        [one] { $total } value
       *[other] { $total } values
    }
addresses-corrections-detail = Every wrong value with what is proposed for it, and the command that does it where the object is managed. No proposal gives what somebody else has. The table “{ reports-address-corrections }” among the reports has all of them.
addresses-value = Value
addresses-should-be = Should be
addresses-object = Of
addresses-field = Field
addresses-command = Command
addresses-empty = An empty value
addresses-all-of-them = All of them
addresses-remove-it = Remove it
addresses-only-you = Only you can know
addresses-only-you-proposed = Only you can know: “{ $value }” is proposed for { $name }
addresses-only-you-taken = Only you can know: “{ $value }” is taken by { $name }
addresses-copy-correction = Copy the command for { $about }

## arrive

## backtest

## bench

bench-detail = Try changes on this export before anyone makes them. The tenant itself is never touched: what you see is what the service would do, as far as its behaviour is documented.
bench-empty = Nothing is tried yet. Put a change together, take one from a finding’s remedies with “Try this”, or open a scenario.
bench-all-aside = All changes are laid aside. Tick one to see what it would do.
bench-changes = Changes, in order
bench-none-yet = None yet.
bench-undo = Undo
bench-clear = Remove all
bench-load = Open a scenario
bench-in-address = The page’s address holds these changes, by ids alone: bookmark it and come back with the same export.
bench-not-in-address = These changes are too many for the page’s address, or say something of the tenant that does not belong there. Save the scenario to come back to them.
bench-build = Add a change
bench-what = What to do
bench-add = Add to the list
bench-choose-another = Choose another
bench-begin = Try on this export:
bench-try-this = Try this
bench-refused = The scenario could not be used

# What membership rules do.
bench-refused-edits = What the service would refuse
bench-moves = Who comes and goes by rules
bench-come = Come
bench-go = Go
bench-back = Go and come back
bench-not-told = Cannot be told, and count as staying as they are
bench-follows = by a rule that stays as it is, since it asks for what changes here

# Headings of the outcome.
bench-new-errors = New errors
bench-new-warnings = New warnings
bench-errors-that-go = Errors that go
bench-warnings-that-go = Warnings that go
bench-errors-that-stay = Errors that stay
bench-warnings-that-stay = Warnings that stay
bench-competition = More users than seats
bench-competition-detail = In which order the service gives out the last seats is not documented.
bench-who = Who gains and loses what
bench-addresses = Mail and addresses, before and after
bench-seats = Seats

# Columns of the seats.
bench-product = Product
bench-before = Taken before
bench-picture = Before and after
bench-peak = At the peak
bench-after = Taken after
bench-left = Left over

# What users get and lose.
bench-gains = Gain
bench-loses = Lose
bench-becomes-direct = Becomes direct
bench-nothing-else-changes = no service changes: all its plans come from elsewhere too
bench-who-summary = Who

# Files.
bench-take-along = Take it along
bench-take-along-detail = The script changes nothing until it is run with its switch for that, and checks first that the tenant still is as in this export.
bench-ticket = Change ticket (Markdown)
bench-script = PowerShell script
bench-scenario = Scenario (JSON)
bench-outcome = Outcome (JSON)

# The kinds of changes.
bench-kind-reprocess-group = Reprocess a group
bench-kind-reprocess-user = Reprocess a user
bench-kind-reprocess-all = Reprocess everything
bench-kind-give-to-group = Give a product to a group
bench-kind-take-from-group = Take a product from a group
bench-kind-give-to-user = Assign a product directly to a user
bench-kind-take-from-user = Remove a user’s direct assignment
bench-kind-add-member = Add a user to a group
bench-kind-remove-member = Take a user out of a group
bench-kind-set-rule = Set a group’s membership rule
bench-kind-set-location = Set a user’s usage location
bench-kind-set-seats = Change the number of seats
bench-kind-add-plan = Microsoft adds a plan to a product
bench-kind-set-addresses = Replace a user’s proxy addresses
bench-kind-delete-group = Delete a group
bench-kind-delete-user = Delete a user

# What finished changes are called.
bench-title-reprocess-group = Reprocess “{ $group }”
bench-title-reprocess-user = Reprocess { $user }
bench-title-give-to-group = Give { $product } to “{ $group }”
bench-title-take-from-group = Take { $product } from “{ $group }”
bench-title-give-to-user = Assign { $product } to { $user }
bench-title-take-from-user = Remove { $product } from { $user }
bench-title-add-member = Add { $user } to “{ $group }”
bench-title-remove-member = Take { $user } out of “{ $group }”
bench-title-set-location = Set the usage location of { $user } to { $location }
bench-title-set-seats = { $seats } seats of { $product }
bench-title-add-plan = A new plan in { $product }
bench-title-set-addresses = New proxy addresses for { $user }
bench-title-delete-group = Delete “{ $group }”
bench-title-delete-user = Delete { $user }
bench-another-rule = Another membership rule for “{ $group }”

# Labels of what must be typed.
bench-value-country = Country, two letters
bench-value-seats = Seats owned in all
bench-value-plan = The service plan’s id
bench-value-rule = The membership rule
bench-value-addresses = Addresses, one a line, the primary with SMTP:

# Choosing an object.
bench-pick-user = Choose a user
bench-pick-group = Choose a group
bench-pick-product = Choose a product
bench-picked-user = User
bench-picked-group = Group
bench-picked-product = Product
bench-narrow-users = Search users by name, address or id
bench-narrow-groups = Search groups by name or id
bench-narrow-products = Search products by name, part number or id
bench-first-offered = The first { $shown } of { $total }; type to narrow them.
bench-all-offered =
    { $total ->
        [one] { $total } match
       *[other] { $total } matches
    }
bench-change = Choose another in place of { $name }
bench-all-plans-on =
    All { $plans ->
        [one] { $plans } plan
       *[other] { $plans } plans
    } on
bench-some-plans-on =
    { $on } of { $plans ->
        [one] { $plans } plan
       *[other] { $plans } plans
    } on
bench-edits =
    { $edits ->
        [one] { $edits } edit
       *[other] { $edits } edits
    }
bench-takes-part = Takes part: { $title }
bench-name-of = Name of the change: { $title }
bench-up = Earlier: { $title }
bench-down = Later: { $title }
bench-from-address = Change { $number } of the bookmark
bench-remove = Remove: { $title }
bench-try-name = Try this: { $title }
bench-too-large = The file is too large for a scenario: { $name }
bench-unreadable = The file could not be read ({ $why }): { $name }
bench-not-a-scenario = The file is no scenario ({ $why }). A scenario is JSON with a list of `edits`: { $name }

## bench outcome

# The answer.
bench-answer-errors =
    Clears { $resolved ->
        [0] no error
        [one] { $resolved } error
       *[other] { $resolved } errors
    }, brings { $introduced ->
        [0] none
       *[other] { $introduced } new
    }.
bench-answer-addresses =
    Ends { $resolved ->
        [one] { $resolved } clash of addresses
       *[other] { $resolved } clashes of addresses
    }, brings { $introduced ->
        [0] none
       *[other] { $introduced } new
    }.
bench-answer-nobody = Nobody’s services change.
bench-answer-changed =
    { $changed ->
        [one] { $changed } user has
       *[other] { $changed } users have
    } something else than before; nobody loses a service that nothing replaces.
bench-answer-losing =
    { $changed ->
        [one] { $changed } user has
       *[other] { $changed } users have
    } something else than before; { $losing ->
        [one] { $losing } user loses
       *[other] { $losing } users lose
    } { $services ->
        [one] { $services } service
       *[other] { $services } services
    } that nothing replaces.
bench-answer-stay =
    { $errors ->
        [one] { $errors } error stays
       *[other] { $errors } errors stay
    }.
bench-answer-stay-and-clear =
    { $errors ->
        [one] { $errors } error stays
       *[other] { $errors } errors stay
    }; { $clear } of them would clear with a reprocess, which the service does not start by itself.
bench-answer-refused =
    { $edits ->
        [one] { $edits } edit would be
       *[other] { $edits } edits would be
    } refused and left out.
bench-rule-and-source = rule { $rule }, { $source }
bench-compete =
    { $users ->
        [one] { $users } user
       *[other] { $users } users
    } for { $seats ->
        [one] { $seats } free seat
       *[other] { $seats } free seats
    }.
bench-plans =
    { $plans ->
        [one] { $plans } service
       *[other] { $plans } services
    }
bench-replaced = { $plans } of them replaced by a better one
bench-beyond =
    { $users ->
        [one] { $users } user
       *[other] { $users } users
    } more change in other ways; the outcome as JSON names everybody.
bench-more-addresses =
    And { $users ->
        [one] { $users } user
       *[other] { $users } users
    } more; the outcome as JSON names everybody.
bench-and-more = and { $users } more
bench-short-at-peak =
    { $seats ->
        [one] { $seats } seat
       *[other] { $seats } seats
    } short at the peak

## catalogue

catalogue-heading = Names of products and plans
catalogue-newer = A product that is shown by its id or part number alone is newer than that. Microsoft gives away a list as CSV on its page “Product names and service plan identifiers for licensing”: add it here, or drop it together with an export.
catalogue-over-it = It is completed and corrected by
catalogue-to-files = See the files
catalogue-add = Add files
catalogue-built-in-of = The list of names that is built in is of { $day }.
catalogue-products =
    ({ $products ->
        [one] { $products } product
       *[other] { $products } products
    }).
catalogue-unused =
    { $problems ->
        [one] { $problems } part
       *[other] { $problems } parts
    } of it could not be used.

## codes

## compare

compare-heading = Compare with another export
compare-from-overview = what changed in between, and which predictions came true.
compare-from-bench = Check afterwards whether the change came
compare-detail = Open a second export of the same tenant, made before or after this one. You see what changed in between, which predictions came true, and whether a planned change came.
compare-choose = The other export
compare-choose-detail = Choose it with one of these buttons. It is read beside the open one and stays in this tab; files that are dropped on the page take the place of the open export instead.
compare-not-read = The other export could not be read.

# The facts of both.
compare-both = The two exports
compare-open = The open export
compare-other = The other export
compare-order = The other export was made
compare-before-open = before the open one
compare-after-open = after the open one
compare-doubtful = The one taken as earlier records newer changes than the other: check which is which.
compare-swap = Swap them
compare-check-plan = Check the change on the bench
compare-check-plan-detail = It is tried on the earlier export, and what it lets expect is looked for in the later one.
compare-close = Close the other export
compare-refused = These two exports cannot be compared.

# Saving all of it.
compare-as-markdown = Save as Markdown
compare-as-json = Save as JSON
compare-files-detail = The JSON names everybody; it is what “seatscope compare” prints.

# Parts of the comparison.
compare-gaps = What cannot be told
compare-arrivals = What came and went
compare-assignments = What changed for users
compare-group-licenses = Licences of groups
compare-seats-heading = Seats
compare-locations = Usage locations
compare-resolved = Findings that are gone
compare-introduced = Findings that are new
compare-remaining = Findings that are still there
compare-unclear-heading = Findings of which the other export cannot tell
compare-predictions = Predictions, and what became of them
compare-plan-heading = The change on the bench

# What became of predictions.
compare-came-true = Came true
compare-otherwise = Turned out otherwise
compare-went-through = Went through all the same: mended first, or the prediction was wrong
compare-avoided = The cause is gone
compare-still-open = Still open
compare-cannot-tell = The later export cannot tell

# What came and went.
compare-gained = Gained
compare-lost = Lost
compare-on = On
compare-off = Off
compare-gives = Gives now
compare-gives-no-longer = Gives no longer
compare-directly = assigned directly
compare-through = through
compare-left = No longer touched
compare-joined = Newly touched
compare-through-another-group = Through another group than before

# What became of expected services.
compare-gained-as-expected = Gained as expected
compare-lost-as-expected = Lost as expected
compare-not-gained = Not gained
compare-not-lost = Not lost
compare-gained-besides = Gained besides
compare-lost-besides = Lost besides
compare-errors-otherwise = Errors otherwise than expected
compare-addresses-otherwise = Mail or addresses otherwise than expected
compare-plan-unclear = The later export cannot tell

# Seats.
compare-product = Product
compare-before = Before
compare-after = After
compare-not-owned = not owned
compare-no-location = none

## compare sentences

compare-progress =
    Reading: { $done } of { $total }, { $objects ->
        [one] { $objects } object
       *[other] { $objects } objects
    }.

# When an export was made at the earliest, and how much is in it.
compare-made-on = Made on { $day } or later, by the newest change it records.
compare-made-at = Made on { $day }, { $clock } UTC or later, by the newest change it records.
compare-made-unknown = It does not tell when it was made.
compare-holds-things =
    { $users ->
        [one] { $users } user
       *[other] { $users } users
    }, { $groups ->
        [one] { $groups } group
       *[other] { $groups } groups
    }, { $findings ->
        [one] { $findings } finding
       *[other] { $findings } findings
    }.

# The answer.
compare-changed-unknown = Of no user it can be told whether licences or services changed.
compare-changed-for-nobody =
    Of { $compared ->
        [one] { $compared } user
       *[other] { $compared } users
    } in both exports, nobody’s licences or services changed.
compare-changed-for =
    Of { $compared ->
        [one] { $compared } user
       *[other] { $compared } users
    } in both exports, { $changed ->
        [one] { $changed } has
       *[other] { $changed } have
    } other licences or services.
compare-gained-and-lost =
    They gained { $gained ->
        [one] { $gained } assignment
       *[other] { $gained } assignments
    } and { $services_on ->
        [one] { $services_on } service
       *[other] { $services_on } services
    }, and lost { $lost ->
        [one] { $lost } assignment
       *[other] { $lost } assignments
    } and { $services_off ->
        [one] { $services_off } service
       *[other] { $services_off } services
    }.
compare-besides-that = Besides: { $list }.
compare-users-came =
    { $users ->
        [one] { $users } user
       *[other] { $users } users
    } came
compare-users-went =
    { $users ->
        [one] { $users } user
       *[other] { $users } users
    } went
compare-groups-came =
    { $groups ->
        [one] { $groups } group
       *[other] { $groups } groups
    } came
compare-groups-went =
    { $groups ->
        [one] { $groups } group
       *[other] { $groups } groups
    } went
compare-products-came =
    { $products ->
        [one] { $products } product
       *[other] { $products } products
    } came
compare-products-went =
    { $products ->
        [one] { $products } product
       *[other] { $products } products
    } went
compare-other-locations =
    { $users ->
        [one] { $users } user has
       *[other] { $users } users have
    } another usage location
compare-other-licenses =
    { $groups ->
        [one] { $groups } group gives
       *[other] { $groups } groups give
    } other licences
compare-other-seats =
    { $products ->
        [one] { $products } product has
       *[other] { $products } products have
    } other seats
compare-findings-changed = Findings: { $gone } gone, { $new } new, { $remaining } still there.
compare-findings-changed-or-unclear = Findings: { $gone } gone, { $new } new, { $remaining } still there, and of { $unclear } the other export cannot tell.
compare-nothing-predicted = Nothing was predicted from the earlier export.
compare-of-predictions =
    Of { $predictions ->
        [one] { $predictions } prediction
       *[other] { $predictions } predictions
    }: { $list }.
compare-predictions-came-true = { $predictions } came true
compare-predictions-otherwise = { $predictions } turned out otherwise
compare-predictions-went-through = { $predictions } went through all the same
compare-predictions-avoided =
    { $predictions ->
        [one] { $predictions } has lost its cause
       *[other] { $predictions } have lost their cause
    }
compare-predictions-open =
    { $predictions ->
        [one] { $predictions } is still open
       *[other] { $predictions } are still open
    }
compare-predictions-cannot-tell = { $predictions } cannot be told from the later export

# Things that are not named.
compare-more-users =
    And { $users ->
        [one] { $users } other user
       *[other] { $users } other users
    }; the file as JSON names everything.
compare-more-changes =
    And { $changes ->
        [one] { $changes } other change
       *[other] { $changes } other changes
    }; the file as JSON names everything.
compare-more-groups =
    And { $groups ->
        [one] { $groups } other group
       *[other] { $groups } other groups
    }; the file as JSON names everything.
compare-more-products =
    And { $products ->
        [one] { $products } other product
       *[other] { $products } other products
    }; the file as JSON names everything.
compare-more-findings =
    And { $findings ->
        [one] { $findings } other finding
       *[other] { $findings } other findings
    }; the file as JSON names everything.
compare-more-outcomes =
    And { $outcomes ->
        [one] { $outcomes } other outcome
       *[other] { $outcomes } other outcomes
    }; the file as JSON names everything.
compare-outcome = { $title }: { $users }
compare-moved-between = from { $before } to { $after }

# Seats of a product.
compare-seats-taken = { $taken } taken of { $all }
compare-seats-in-grace = { $seats } in grace
compare-seats-suspended = { $seats } suspended
compare-seats-locked-out = { $seats } locked out

# Why a finding cannot be sorted.
compare-unclear-later = Found in the later export; the earlier one lacks { $missing }.
compare-unclear-earlier = Found in the earlier export; the later one lacks { $missing }.

# About what nothing is said, and why.
compare-gap-users = Which users came or went
compare-gap-groups = Which groups came or went
compare-gap-products = Which products came or went
compare-gap-assignments = What users gained or lost
compare-gap-paths = By which path users have their products
compare-gap-plans = Which services went on or off
compare-gap-locations = Whether usage locations changed
compare-gap-group-licenses = Whether licences of groups changed
compare-gap-seats = Whether seats changed
compare-gap-for-users =
    { $what } for { $users ->
        [one] { $users } user
       *[other] { $users } users
    }
compare-gap-for-groups =
    { $what } for { $groups ->
        [one] { $groups } group
       *[other] { $groups } groups
    }
compare-gap-for-products =
    { $what } for { $products ->
        [one] { $products } product
       *[other] { $products } products
    }
compare-gap-in-earlier = { $what }: the earlier export does not have all of { $input }.
compare-gap-in-later = { $what }: the later export does not have all of { $input }.
compare-gap-in-both = { $what }: neither export has all of { $input }.

# What became of the plan.
compare-plan-users =
    Of { $users ->
        [one] { $users } user
       *[other] { $users } users
    } with an expected change, { $expected } came out as expected and { $otherwise } otherwise, and of { $unclear } the later export cannot tell.
compare-plan-services =
    Of { $services ->
        [one] { $services } service
       *[other] { $services } services
    } expected to come or go, { $came_true } did and { $missing } did not; { $besides } came or went besides.
compare-plan-besides =
    { $users ->
        [one] { $users } user has a change
       *[other] { $users } users have a change
    } that nobody expected of them.
compare-plan-refused =
    Of { $edits ->
        [one] { $edits } edit
       *[other] { $edits } edits
    } the service would have refused { $refused }; nothing was expected of them.
compare-errors-to-go =
    Of { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    } expected to go, { $came_true } did, and of { $unclear } it cannot be told.
compare-errors-to-go-served =
    Of { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    } expected to go, { $came_true } did, { $served } did not since the users got a seat for which they competed, and of { $unclear } it cannot be told.
compare-errors-to-come =
    Of { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    } expected to come, { $came_true } did, and of { $unclear } it cannot be told.
compare-errors-to-come-served =
    Of { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    } expected to come, { $came_true } did, { $served } did not since the users got a seat for which they competed, and of { $unclear } it cannot be told.
compare-plan-addresses =
    Of { $users ->
        [one] { $users } user
       *[other] { $users } users
    } whose mail or addresses were expected to change, { $came_true } came out as expected, and of { $unclear } it cannot be told.
compare-competition =
    { $users ->
        [one] { $users } user was
       *[other] { $users } users were
    } to compete for { $seats ->
        [one] { $seats } seat
       *[other] { $seats } seats
    }, and { $served } got one.

# Seats before, expected and found.
compare-seats-found = Seats taken: { $before } before, { $expected } expected, { $found } found.
compare-seats-not-known = Seats taken: { $before } before, { $expected } expected, an unknown number found.

## coverage

## detail

## export

## findings

## format

# Between thousands.
format-thousands = {","}
# Before decimals.
format-decimal = {"."}

## frame

## grid

## help

## holders

## least-changes

least-changes-helps-most = What helps most
least-changes-heading = The fewest changes that clear the errors
least-changes-nothing = No change that Seatscope can try on the export clears an error.
least-changes-partial = There are more causes and changes than were tried: others may do more.
least-changes-try-all = Try all of them
least-changes-copy-all = Copy all as one scenario

# What a change does, in few words.
least-changes-clears-errors =
    clears { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }
least-changes-brings-errors =
    brings { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }
least-changes-takes-services =
    takes { $services ->
        [one] { $services } service
       *[other] { $services } services
    }

# What all changes together do.
least-changes-together-only =
    { $changes ->
        [one] One change clears
       *[other] { $changes } changes together clear
    } the only error.
least-changes-together-all =
    { $changes ->
        [one] One change clears
       *[other] { $changes } changes together clear
    } all { $errors } errors.
least-changes-together-some =
    { $changes ->
        [one] One change clears
       *[other] { $changes } changes together clear
    } { $resolved } of { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }.

# How sure it is that fewer would not do.
least-changes-bound-proven = No fewer would do, to judge by what each does alone.
least-changes-bound-proven-but = No fewer would do without taking a service, giving up a product or bringing an error that these spare, to judge by what each does alone.
least-changes-bound-of-tried =
    Of the changes that were tried, at least { $at_least ->
        [one] one is
       *[other] { $at_least } are
    } needed, to judge by what each does alone.
least-changes-bound-at-least =
    At least { $at_least ->
        [one] one is
       *[other] { $at_least } are
    } needed, to judge by what each does alone.

# What all changes together cost.
least-changes-cost-errors =
    Together they bring { $errors ->
        [one] { $errors } new error
       *[other] { $errors } new errors
    }.
least-changes-cost-services =
    Together they take { $services ->
        [one] { $services } service
       *[other] { $services } services
    }, counted by user and plan.
least-changes-cost-both =
    Together they bring { $errors ->
        [one] { $errors } new error
       *[other] { $errors } new errors
    } and take { $services ->
        [one] { $services } service
       *[other] { $services } services
    }, counted by user and plan.
least-changes-show =
    { $changes ->
        [one] Show the change
       *[other] Show all { $changes } changes
    }

## overview

## palette

## planner

planner-heading = Plan a change
planner-detail = Say what you want to reach. Seatscope checks what can be checked on this export, says who would fare how, and offers ways, each tried beforehand.
planner-to-bench = Or put single changes together
planner-from-bench = Plan a swap, a move to groups, freed seats, or whether a user can have a product
planner-empty = Nothing is planned yet.
planner-want = What you want
planner-goal-label = Goal
planner-old-product = Product to replace
planner-new-product = Product in its place
planner-plan-id = The service plan’s id
planner-plan = Plan it
planner-checklist = Checked on this export
planner-ways = Ways to do it
planner-no-way = There is nothing to do, or no way that Seatscope can try.
planner-who = Who would fare how
planner-to-do = What to do:

# The goals.
planner-goal-swap = Swap a product for another, everywhere
planner-goal-swap-on-group = Swap a product for another on a group
planner-goal-swap-direct = Swap a product for another on direct assignments
planner-goal-direct-to-group = Move direct assignments to groups
planner-goal-free-seats = Free seats of a product
planner-goal-can-have = Can a user have a product directly?
planner-goal-can-have-through = Can a user have a product through a group?
planner-goal-new-plan = A new plan in a product
planner-goal-empty-group = Empty a group
planner-goal-delete-group = Delete a group
planner-goal-offboard = Take a user’s licences
planner-goal-delete-user = Delete a user
planner-goal-reprocess-group = Reprocess a group
planner-goal-reprocess-all = Reprocess everything

# The answers to a check.
planner-verdict-yes = Yes
planner-verdict-no = No
planner-verdict-unknown = Cannot be told
planner-seats-on-the-way = { $before } taken before, { $peak } at the peak, { $after } after; { $left } left over
planner-beyond =
    { $users ->
        [one] { $users } user
       *[other] { $users } users
    } more did not fit into this plan: plan anew when it is done.

## plans

plans-plan = Service plan
plans-search = Search by name, technical name or id
plans-plans =
    { $plans ->
        [one] { $plans } plan
       *[other] { $plans } plans
    }
plans-only-off = Off for somebody only

# Columns.
plans-col-plan = Plan
plans-col-on = On for
plans-col-off = Off for
plans-col-share = Share

# Who holds it.
plans-holders = Who has it, and by what
plans-have = On
plans-lack = Off everywhere
plans-col-paths = Paths

# Where it comes from.
plans-in-products = Products that contain it
plans-in-groups = Groups that give such a product
plans-rules = Rules that name it
plans-no-groups = No group gives a product that contains it.
plans-no-rules = No rule names it.
plans-turns-on = turns it on
plans-leaves-off = leaves it off
plans-use-detail = Of those who hold the product, for how many it turns each plan on. A plan may still come from another product.
plans-answer =
    On for { $on ->
        [one] { $on } user
       *[other] { $on } users
    }, off everywhere for { $off } who hold a product with it.

## privacy

privacy-title = Privacy
privacy-sent = What leaves this machine
privacy-sent-detail = Nothing. The files you open are read in this tab, by a program that came with the page. There is no account, no tracking and no server behind it.
privacy-kept = What this browser keeps
privacy-kept-detail = Nothing of a tenant: closing or reloading the tab forgets it. Only these are kept, on this machine:
privacy-kept-nothing = Nothing at all is kept now.
privacy-kept-theme = your choice of colours
privacy-kept-keys = whether single keys are shortcuts
privacy-remove = Remove all of it
privacy-removed = It is removed. The next visit keeps the site's files again.
privacy-not-removed = The browser did not remove it

# How to check this.
privacy-check = How to check this
privacy-check-network = Open the developer tools of the browser (F12), choose “Network”, load the page again and open an export: after the site's own files there is no request. Or switch the network off before you open the export; everything works as before.
privacy-check-policy = The browser itself refuses the page and its worker any other address, by this policy at the head of the page:
privacy-check-files = Scripts, styles and programs are taken only if they have the content that this version was built with. The list of checksums that comes with every release, SHA256SUMS, tells whether a copy is unchanged.
privacy-check-one-file = This one file holds all that the page needs, and its policy names the digest of each script and style that may run. The list of checksums that comes with every release, SHA256SUMS, tells whether the file is unchanged.
privacy-no-version = This is a build for development; it is not kept for use without a network.
privacy-version = This is version { $version }.
privacy-kept-files =
    { $files ->
        [one] { $files } file
       *[other] { $files } files
    } of this site, so that it opens without a network

# A newer page.
privacy-update = A newer version of Seatscope lies ready
privacy-update-detail = It is used the next time all its tabs are closed, or now; then files that are open have to be opened again.
privacy-use-update = Use it now

## record

## remedies

## reports

reports-detail = Each says what was read, by which rules, and what could not be known. All are made in this tab, and nothing of the tenant stands in their names.
reports-pseudonymise = Pseudonymise names, addresses and ids
reports-pseudonymised = Every report saved from this page now says “Person …” or “Group …” for names, and made-up addresses and ids, the same in all of them. The key is random, stays in this tab and is gone when the tab is closed. Numbers, products, countries and dates stay as they are.
reports-not-pseudonymised = Reports hold names, addresses and ids as the export does.
reports-for-reading = For reading
reports-tables = Tables for a spreadsheet
reports-tables-detail = All of them as one workbook, or each as CSV: in UTF-8, complete, in the names of the JSON report. A text that a spreadsheet would take for a formula has an apostrophe before it in CSV; in the workbook texts are texts.
reports-workbook = Save XLSX
reports-workbook-detail = One file for Excel and its like, a sheet a table, with filters; the first 250,000 rows of each.
reports-for-programs = For programs

# Forms.
reports-html = Save HTML
reports-html-detail = One file to send and to print. It opens in any browser without a network, and holds no script.
reports-markdown = Save Markdown
reports-markdown-detail = For a ticket or a wiki.
reports-text = Save text
reports-text-detail = What the command line prints on a terminal: the shortest form.
reports-json = Save JSON
reports-json-detail = Everything, in the published form; the same bytes as the command line prints.

# The tables, each with its name and what a row is.
reports-findings = Findings
reports-findings-rows = A row for each finding, worst first
reports-affected-users = Affected users
reports-affected-users-rows = A row for each finding and user it touches
reports-address-holders = Holders of addresses
reports-address-holders-rows = A row for each finding, address and object that holds it or wants it, with the command that takes it away
reports-address-corrections = Corrections of addresses
reports-address-corrections-rows = A row for each wrong value, with what it should be and the command for it
reports-users = Users
reports-users-rows = A row for each user
reports-assignments = Assignments
reports-assignments-rows = A row for each user, product and path
reports-products = Products
reports-products-rows = A row for each product, with seats and holders
reports-groups = Groups
reports-groups-rows = A row for each group with licences
reports-files = Files
reports-files-rows = A row for each file read
reports-problems = Problems with files
reports-problems-rows = A row for each problem; files that have the same ones share them
reports-coverage = Coverage
reports-coverage-rows = A row for each check: what the export can and cannot tell
reports-differences = Differences
reports-differences-rows = A row for each recorded assignment that the simulation does not reproduce
reports-save-table = Save { $name } as CSV

## rule-editor

rule-editor-heading = Membership rule
rule-editor-detail = Type a rule of a dynamic group and see at once whom it means in this export, before anyone saves it. Nothing is changed.

# Ways here.
rule-editor-from-group = Try another rule and see who would come and go
rule-editor-from-static = See what a membership rule would make of this group
rule-editor-from-groups = Try a membership rule
rule-editor-of-group = On the group
rule-editor-without-group = Try it without a group
rule-editor-pick-group = Compare with the members of a group

# The field.
rule-editor-rule = Rule
rule-editor-hint = Offers come while you type: arrow keys and Enter take one, Escape closes them, Ctrl and Space open them again.
rule-editor-offers-list = Offers
rule-editor-reset = Back to the group’s present rule
rule-editor-go-there = Go there
rule-editor-remarks = Remarks on the rule
rule-editor-empty = Type a rule, or click conditions together from the properties below.

# The result.
rule-editor-result = Whom it means
rule-editor-no-result = Nobody can say whom this rule means: see the remarks below the rule.
rule-editor-try-this = Try as what-if
rule-editor-try-detail = It shows what those who come gain, what those who go lose, the seats and the errors.
rule-editor-on-the-rule = On the rule

# The table of properties.
rule-editor-properties = Properties in the export
rule-editor-properties-detail = Open one for its most common values. A click on a value adds the condition to the rule.
rule-editor-join = Join conditions with
rule-editor-col-property = Property
rule-editor-col-users = Users with a value
rule-editor-col-values = Values
rule-editor-show-values = Show
rule-editor-empty-text = empty text
rule-editor-no-value = no value

# How bad a remark is, and where it is.
rule-editor-remark-error = Error
rule-editor-remark-unsupported = Cannot be evaluated here
rule-editor-remark-warning = Warning
rule-editor-at-character = at character { $character }
rule-editor-go-to-character = { rule-editor-go-there }: character { $character }
rule-editor-offers =
    { $offers ->
        [one] { $offers } offer
       *[other] { $offers } offers
    }, arrow down to choose
rule-editor-users =
    { $users ->
        [one] { $users } user
       *[other] { $users } users
    }

# The answer.
rule-editor-meet =
    { $inside } of { $users ->
        [one] { $users } user
       *[other] { $users } users
    } { $inside ->
        [one] meets
       *[other] meet
    } the rule.
rule-editor-come-go-and-stay =
    { $come ->
        [one] { $come } user
       *[other] { $come } users
    } would come, { $go ->
        [one] { $go } user
       *[other] { $go } users
    } would go, { $stay ->
        [one] { $stay } user stays
       *[other] { $stay } users stay
    }.
rule-editor-note-unreadable =
    Of { $users ->
        [one] { $users } user
       *[other] { $users } users
    } nobody can tell: { $property } has a value that cannot be read ({ $graph } in Graph).
rule-editor-note-not-exported =
    Of { $users ->
        [one] { $users } user
       *[other] { $users } users
    } nobody can tell: { $property } was not exported for them ({ $graph } in Graph).
rule-editor-note-no-time =
    Of { $users ->
        [one] { $users } user
       *[other] { $users } users
    } nobody can tell: the present time is not known.
rule-editor-note-synced = The group comes from on-premises and cannot have a rule in the cloud.
rule-editor-note-fixed-members =
    The group has fixed members now. Made dynamic it is emptied first: { $back ->
        [one] { $back } user comes
       *[other] { $back } users come
    } back, { $gone ->
        [one] { $gone } user does
       *[other] { $gone } users do
    } not.
rule-editor-note-paused = Processing of its rule is paused: nobody comes or goes until it is resumed.
rule-editor-note-members-unknown = Not all of its members were exported, so more may go.

# Headings of the lists of users.
rule-editor-side-comes = Would come: { $users }
rule-editor-side-goes = Would go: { $users }
rule-editor-side-stays = Stay: { $users }
rule-editor-side-inside = Meet the rule: { $users }
rule-editor-side-outside = Do not meet it: { $users }
rule-editor-side-unknown = Nobody can tell: { $users }

# What a user has where a part of the rule decides.
rule-editor-seen-not-exported = was not exported
rule-editor-seen-unreadable = has a value that cannot be read
rule-editor-seen-nothing = has no value
rule-editor-seen-empty-text = has an empty text
rule-editor-seen-value = has
rule-editor-seen-decided-by = decided by
rule-editor-seen-no-items = has no items
rule-editor-seen-no-single-item = none of the items decides alone
rule-editor-seen-manager = has the manager
rule-editor-seen-no-manager = has no manager
rule-editor-more-parts =
    and { $parts ->
        [one] { $parts } part
       *[other] { $parts } parts
    } more
rule-editor-valued = { $valued } of { $exported }
rule-editor-all-values =
    { $values ->
        [one] { $values } value
       *[other] { $values } values
    }:
rule-editor-most-common-values =
    { $values ->
        [one] { $values } value
       *[other] { $values } values
    }; the { $shown } most common ones:
rule-editor-adds = adds { $clause }
rule-editor-values-of = values of { $property }
rule-editor-not-exported =
    { $properties ->
        [one] { $properties } property was
       *[other] { $properties } properties were
    } not exported

## rules

rules-detail = No complete list of rules is published. These are the ones in force here, some of them learned from this tenant's own records, each with where it was read and how well it is established. Each can be switched; nothing but this analysis changes.
rules-confidence = Confidence
rules-source = Source
rules-observed = What this tenant shows

# What rules say.
rules-conflict = Any two of these exclude each other
rules-depends = needs one of
rules-location = may not be used in
rules-superseded = adds nothing beside

# The user's own rules.
rules-load = Load a rules file
rules-save-all = Save the rules in force
rules-save-own = Save only yours
rules-save-detail = A saved file can be loaded here again, or given to the command line with --rules. Every rule of such a file counts as yours: it goes before the built-in ones, and nothing that a tenant shows takes the edge off it.
rules-only-own = Only yours
rules-back = Back to the rules as delivered
rules-working = Working out what follows from these rules…
rules-no-such-rules = The rules that you switched are not among those of this tenant; nothing is changed.
rules-refused = The rules stay as they were
rules-switched = Switched
rules-marked-from-file = From your file
rules-effect-of = What { $id } does

# Where a rule without a switch comes from.
rules-as-in-file = As in the file
rules-as-learned = As learned
rules-as-built-in = As delivered
rules-switched-rules =
    { $rules ->
        [one] { $rules } rule is
       *[other] { $rules } rules are
    } switched.
rules-from-file =
    { $rules ->
        [one] { $rules } rule comes
       *[other] { $rules } rules come
    } from

# What follows from the rules.
rules-outcome-same =
    There are { $findings ->
        [one] { $findings } finding
       *[other] { $findings } findings
    }, and a reprocess would clear { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }, as with the rules as delivered.
rules-outcome-other =
    There are { $findings ->
        [one] { $findings } finding
       *[other] { $findings } findings
    }, and a reprocess would clear { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }; with the rules as delivered it is { $delivered_findings } and { $delivered_errors }.
rules-too-large = “{ $name }” is larger than any file of rules. Choose one in the form that “{ rules-save-all }” writes.
rules-unreadable = The browser would not read “{ $name }” ({ $reason }). Copy it to a local disk and choose it again.

## shortcuts

## tables

## timeline

timeline-title = Audit log
timeline-detail = What was set on groups, how the service processed it, and what came of it for whom. What the log lacks may have happened all the same.

# Headings.
timeline-history = History
timeline-processing-of-groups = Processing of groups
timeline-demand = Refused for want of seats
timeline-events = Events
timeline-filters = Which events

# Filters.
timeline-activity = Activity
timeline-actor = Done by
timeline-named = Name of user or group begins with
timeline-service = Service
timeline-category = Category
timeline-target = Of one group, user or product
timeline-from = From day
timeline-to = To day
timeline-only-failures = Only what failed
timeline-any = any

# Buttons and links.
timeline-clear = Take filters away
timeline-more = Show more events
timeline-older = Go on to earlier events
timeline-newer = Back to later events
timeline-all = All of the audit log
timeline-no-events = The log has no such event. That does not mean that nothing happened: see what the log covers.

# The table below the picture.
timeline-as-table = The same as a table
timeline-column-group = Group
timeline-column-began = Began
timeline-column-ended = Ended
timeline-column-took = Took
timeline-column-users = Users

# The table of the demand.
timeline-demand-product = Product
timeline-demand-day = Day
timeline-demand-refused = Users refused
timeline-demand-waiting = Waiting in the end

# The legend.
timeline-legend-whole = ended without a failure
timeline-legend-failed = with failures; each ✕ is where changes failed
timeline-legend-open = the log shows only one end of it
timeline-legend-gap = the log does not cover this time
timeline-axis = Time (UTC)
timeline-no-group = No group that the log names
timeline-is-cut = The log has only a part of this event.
timeline-no-time = at an unknown time
timeline-not-in-log = not in the log

# What the log covers.
timeline-log-covers =
    The log covers { $from } to { $to }; { $events ->
        [one] { $events } event concerns
       *[other] { $events } events concern
    } licences.
timeline-log-has =
    { $events ->
        [one] { $events } event concerns
       *[other] { $events } events concern
    } licences.

# How many events are shown.
timeline-events-from-to = Events { $first } to { $last } of { $total }, the latest first
timeline-last-events = The last { $shown } of { $total } events
timeline-all-events =
    { $total ->
        [one] { $total } event
       *[other] { $total } events
    }
timeline-day-and-clock = { $day }, { $clock } UTC

# Lengths of time.
timeline-span-seconds =
    { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }
timeline-span-minutes = { $minutes } minutes
timeline-span-hours = { $hours } hours
timeline-span-days = { $days } days

# How many users a processing touched.
timeline-users-counted = { $assigned } assigned, { $failed } failed
timeline-users-logged = { $changed } changed, { $failed } failed, as far as logged
timeline-users-logged-unclear = { $changed } changed, { $failed } failed, { $unclear } not known, as far as logged

# A processing in one sentence.
timeline-processing-run = { $group }: began { $began }, ended { $ended }; { $users }
timeline-processing-run-took = { $group }: began { $began }, ended { $ended } after { $took }; { $users }

# What the picture shows.
timeline-picture-all =
    { $runs ->
        [one] { $runs } processing
       *[other] { $runs } processings
    } on { $lanes ->
        [one] { $lanes } line
       *[other] { $lanes } lines
    }
timeline-picture-last =
    The last { $runs ->
        [one] { $runs } processing
       *[other] { $runs } processings
    } on { $lanes ->
        [one] { $lanes } line
       *[other] { $lanes } lines
    }, of { $total } in all
timeline-picture-gaps =
    { $shown }; { $gaps ->
        [one] { $gaps } gap
       *[other] { $gaps } gaps
    } of the log
timeline-more-lanes =
    { $lanes ->
        [one] { $lanes } line is
       *[other] { $lanes } lines are
    } more in the table
timeline-not-covered = The log does not cover { $from } to { $to }

# Changes that failed at about one time.
timeline-failed-at =
    { $who }: { $changes ->
        [one] { $changes } change
       *[other] { $changes } changes
    } failed at { $time }
timeline-failed-between =
    { $who }: { $changes ->
        [one] { $changes } change
       *[other] { $changes } changes
    } failed between { $from } and { $to }

# What ties an event to a processing.
timeline-tied-by-correlation = Part of the processing of { $group }, by its correlation id
timeline-tied-by-time = Part of the processing of { $group }, as its time suggests

# What was done to a product.
timeline-change-added = { $product } came
timeline-change-was-to-be-added = { $product } was to come
timeline-change-removed = { $product } went
timeline-change-was-to-be-removed = { $product } was to go
timeline-change-changed = { $product } got other plans
timeline-change-was-to-be-changed = { $product } was to get other plans
timeline-change-kept = { $product } stayed
timeline-change-was-to-be-kept = { $product } was to stay
timeline-change-present = { $product } is there since; before is not known
timeline-change-was-to-be-present = { $product } was to be there; before is not known
timeline-change-was-present = { $product } was there before; since is not known
timeline-change-was-present-only = { $product } was there before; what was to become of it is not known
timeline-change-unclear = whether it did is not known
timeline-plans-turned-on = turned on: { $plans }
timeline-plans-turned-off = turned off: { $plans }
timeline-plans-off = off: { $plans }
timeline-plans-to-be-turned-on = to be turned on: { $plans }
timeline-plans-to-be-turned-off = to be turned off: { $plans }
timeline-plans-to-be-off = to be off: { $plans }

# Values that are shown as they stand.
timeline-property-from-to = { $property }: from { $old } to { $new }
timeline-nothing = nothing

## words

## work

# The mark on a finding.
work-mark = Your mark
work-state-label = What is to become of it
work-note = Note
work-kept = Marks and notes are in this tab only, until you save your work under Reports.
work-also = Also show
work-has-note = note

# The part of the reports.
work-your-work = Your work
work-detail = Marks and notes, changes on the what-if bench and your rules, in one file. Of the tenant it holds ids, codes and addresses, the titles of your changes, which may name people, and what you wrote. Open it again with this export or a newer one, here or by dropping it on the page.
work-save = Save my work
work-open = Open my work

# Titles of notices.
work-opened-title = Your work is open
work-refused = The saved work was not opened
work-export-first = Open the export first, then your work.
work-not-taken = Your marks do not show
work-put-away-title = Another tenant is open

# States.
work-state-open = Open
work-state-settled = Settled
work-state-accepted = Accepted
work-then =
    When you marked it, it touched { $users ->
        [one] { $users } user
       *[other] { $users } users
    }; now it is { $now }.
work-alike =
    { $others ->
        [one] { $others } other finding is about the same and shares
       *[other] { $others } other findings are about the same and share
    } this mark.
work-folded =
    { $findings ->
        [one] { $findings } finding that you settled or accepted is
       *[other] { $findings } findings that you settled or accepted are
    } folded away.

# Marks whose finding is not here.
work-gone-marks =
    { $marks ->
        [one] { $marks } mark is of a finding
       *[other] { $marks } marks are of findings
    } that this export does not show.
work-gone-marks-settled =
    { $marks ->
        [one] { $marks } mark is of a finding
       *[other] { $marks } marks are of findings
    } that this export does not show, { $settled } of them settled.

# What was opened.
work-of-other-tenant = It was saved for another tenant: what it says of ids that are not here has no effect.
work-holds =
    It holds { $changes ->
        [one] { $changes } change
       *[other] { $changes } changes
    } on the bench, { $rules ->
        [one] { $rules } switched rule
       *[other] { $rules } switched rules
    } and { $marks ->
        [one] { $marks } mark
       *[other] { $marks } marks
    }.
work-fitting-marks = Marks that fit a finding of this export: { $fitting } of { $marks }.
work-put-away =
    { $marks ->
        [one] { $marks } mark was
       *[other] { $marks } marks were
    } of the tenant before put away.
work-too-large = “{ $name }” is larger than any saved work. Choose a file that “{ work-save }” gave.
work-unreadable = The browser would not read “{ $name }” ({ $reason }). Copy it to a local disk and choose it again.

## worker
