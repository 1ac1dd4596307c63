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

arrive-promise = Find out why your users lack their licences.
arrive-privacy = Everything is computed in this tab. No upload, no account, no tracking: your export never leaves this machine.
arrive-drop = Drop the export of a tenant here
arrive-drop-detail = JSON, CSV or zip files, or whole folders: users, groups with members, products, and Microsoft's CSV of product names if you like. You can also paste JSON with Ctrl+V.
arrive-let-go = Let go to analyse these files
arrive-choose-files = Choose files
arrive-choose-folder = Choose a folder
arrive-sample = Try the sample tenant
arrive-sample-detail = A made-up organisation with the usual problems. No export at hand? Start here.
arrive-export = How to get an export
arrive-export-detail = Three steps in Microsoft Graph PowerShell, read-only. Run them in an empty folder, then drop that folder here.
arrive-not-open = This address shows part of a tenant, and none is open in this tab. Open its export and the page appears.
arrive-trust = Do not take our word for it
arrive-all-commands = All commands, a script that collects everything, az rest and Graph Explorer
arrive-gathering = Looking through the folders
arrive-reading = Reading the export
arrive-analysing = Working out who has what, and why not
arrive-cancel = Cancel
arrive-cancelling = Cancelling…
arrive-progress = Progress of reading
arrive-current-file = File
arrive-found = Errors on record so far
arrive-found-detail = The numbers grow while the files are read. Causes, and what to do, follow when everything is read.
arrive-cancelled = Reading was cancelled. Nothing was kept.
arrive-nothing-taken = There is nothing to open here
arrive-no-files = No file was found in it. Choose JSON files, or a folder that holds some.
arrive-paste-not-json = The pasted text does not begin like JSON. Copy the whole answer, from the first bracket to the last, and paste again.
arrive-sample-failed-title = The sample tenant could not be loaded
# A line each.
arrive-trust-points =
    The page's policy forbids every connection but to its own files; your browser enforces it for the page and its worker.
    The header counts the requests that went to other sites. It stays at none.
    Disconnect the network once the page is loaded: everything still works.
arrive-step-products = Sign in, and export organisation and products
arrive-step-users = Export users with their assignments
arrive-step-groups = Export groups with their members
arrive-back-to = Back to { $tenant }
arrive-gathered =
    { $files ->
        [one] 1 file found so far
       *[other] { $files } files found so far
    }
arrive-read = Read
arrive-read-of = { $done } of { $total }
arrive-files = Files
arrive-files-of = { $done } of { $total }
arrive-objects = Objects
arrive-speed = Speed
arrive-measuring = measuring…
arrive-speed-and-left = { $rate } a second, { $left } left
arrive-spoken =
    { $objects ->
        [one] { $percent } percent read, 1 object
       *[other] { $percent } percent read, { $objects } objects
    }
arrive-sample-failed = The site does not give its sample files ({ $reason }). Check the connection, load the page again, or open an export of your own.
arrive-unreadable = The browser would not read one of the folders ({ $reason }). Choose it with the folder button, or copy it to a local disk first.

## backtest

backtest-heading = Differences from the records
backtest-detail = Every recorded assignment was rebuilt from what was meant alone: the groups' licences, their members, direct assignments and seats. These came out other than the service recorded them, each with its likely reason.
backtest-search = Search by name, id or reason
backtest-recorded = Recorded
backtest-simulated = Simulated
backtest-reason = Likely reason
backtest-nothing = The export records no assignments that the simulation could be compared with.
backtest-differences =
    { $differences ->
        [one] 1 difference
       *[other] { $differences } differences
    }
backtest-reproduces =
    { $assignments ->
        [one] The simulation reproduces { $agree } of 1 recorded assignment.
       *[other] The simulation reproduces { $agree } of { $assignments } recorded assignments.
    }
backtest-see =
    { $differences ->
        [one] See the difference
       *[other] See the { $differences } differences
    }

## before-after

before-after-errors = Users in error, before and after
before-after-errors-detail = Each user once: with an error on record, or with one that the next processing would bring.
before-after-before = Before
before-after-after = After
before-after-seats-detail = The upper bar is before, the lower one after; the line shows the seats owned, and what is beyond it is striped.
before-after-seats-of =
    { $owned ->
        [one] { $taken } of 1 seat
       *[other] { $taken } of { $owned } seats
    }
before-after-seats = Before { $before }, after { $after }

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

# The steps stand a line each.
codes-unknown = Other error text
codes-unknown-meaning = The service recorded an error that its documentation does not list. The text is shown as it was recorded.
codes-unknown-steps =
    Look up the user in the Entra audit log, category UserManagement, activity “Change user license”: the failure reason is spelled out there.
    Mend what it names, then reprocess the user or the group.
codes-count-violation = Not enough seats
codes-count-violation-meaning = A product of the group has fewer free seats than members who need one. Users who already hold it keep it; the others wait in error. Which of them would be served first is not documented.
codes-count-violation-steps =
    Buy more seats, or free some: take the licence from users who no longer need it, blocked and departed accounts first. Removing a direct licence from users who also inherit the product frees nothing; each takes one seat only.
    Freeing or buying seats does not start any processing. Open the group’s Licenses page and choose Reprocess.
codes-count-violation-not = Do not remove direct licences from users who inherit the same product in the hope for seats: each user takes one seat only. Do not wait either: free seats alone start no processing.
codes-mutually-exclusive-violation = Conflicting service plans
codes-mutually-exclusive-violation-meaning = A product of the group contains a service plan that cannot be on one user together with a plan of another product. The service never resolves this by itself; the decision is the administrator’s.
codes-mutually-exclusive-violation-steps =
    Decide which of the two plans the users should have.
    Switch the other plan off in the product that brings it, in the group or in the direct licence, or take that product away. One of the two is enough.
    Reprocess the group, or the users one by one.
codes-mutually-exclusive-violation-not = Do not reprocess before one of the two plans is off: the same error comes back. Do not take users out of the group to try it out: they lose what its other products give them.
codes-dependency-violation = A required plan is missing
codes-dependency-violation-meaning = Another service plan of the user needs a plan that this change would leave out or take away. An add-on without its base, or a base that is being removed while an add-on still stands on it.
codes-dependency-violation-steps =
    Give the users the required plan by some other way, or switch off the plan that depends on it.
    Where the user has left the group and the licence lingers, do the same first; only then can it be removed.
    Reprocess the user.
codes-dependency-violation-not = Do not take the base product away first and the add-on later. Do not delete the group with which a licence lingers: the licence stays on the user in error.
codes-prohibited-in-usage-location-violation = Not allowed in the usage location
codes-prohibited-in-usage-location-violation-meaning = A service of the product may not be used in the user’s usage location. A user without one inherits the directory’s.
codes-prohibited-in-usage-location-violation-steps =
    Check the usage location: it must be where the user really is. Correct it if it is not.
    Where it is right, take the user out of the group, or switch the plan off in the group.
    Reprocess the user.
codes-prohibited-in-usage-location-violation-not = Do not set a usage location where the user is not, only to make the error go.
codes-uniqueness-violation = A value must be unique
codes-uniqueness-violation-meaning = Licensing would give the user a value that another object already holds, usually a proxy address. Microsoft lists this error without explaining it.
codes-uniqueness-violation-steps =
    Find the other holder of the address. Contacts, groups, shared mailboxes and mail-enabled public folders count too; public folders never appear in a Graph export.
    Remove the address from all but one of them.
    Reprocess the user; correcting an address does not start any processing.
codes-uniqueness-violation-not = Do not take the absence of a second holder in the export for proof: mail-enabled public folders never appear in it.
codes-other = Held back by another product
codes-other-meaning = Nothing is wrong with this product. A group’s products are assigned together or not at all, and another product of the same group failed for these users.
codes-other-steps =
    Mend the failure of the product that is named; this one follows by itself.
    To give the users this product in the meantime, use a second group for it.
codes-other-not = Do not look for a fault in this product, and do not buy seats of it.
codes-duplicate-proxy-address = Address held twice
codes-duplicate-proxy-address-meaning = Two or more objects hold the same proxy address. Assigning or removing a licence with Exchange fails for such users: the address is already being used.
codes-duplicate-proxy-address-steps =
    Decide who keeps the address, and remove it from the others. Where an object is synchronised, do it on-premises.
    Exchange may know holders that this export lacks: ask it with Get-Recipient and a filter on EmailAddresses.
    Reprocess the users afterwards.
codes-duplicate-proxy-address-not = Do not correct a synchronised object in the cloud: the next synchronisation brings the address back.
codes-proxy-address-clash-on-licensing = Address clash to come
codes-proxy-address-clash-on-licensing-meaning = A licence with a mailbox would give these users an address that another object has: the sign-in name, mail, or the alias in the tenant’s initial domain. The assignment would fail.
codes-proxy-address-clash-on-licensing-steps =
    Decide whose address it is. Remove it from the other object, or give the user another sign-in name or alias.
    Where an object is synchronised, change it on-premises.
    Process the group afterwards.
codes-proxy-address-clash-on-licensing-not = Do not assign the licence first and correct the address afterwards: the assignment fails, and with it all products of the group.
codes-proxy-address-will-change = Addresses will change
codes-proxy-address-will-change-meaning = Every licence change makes the service work out mail and proxy addresses anew. For these users something else would come of it than they have now.
codes-proxy-address-will-change-steps =
    Compare both sides. If the new one is right, there is nothing to do.
    To keep an address, set it where it is managed: in Exchange Online, or on-premises for synchronised users.
    Tell users whose primary address changes beforehand.
codes-proxy-address-will-change-not = Do not change licences of many of these users at once before one of them was looked at afterwards.
codes-invalid-proxy-address = Invalid address
codes-invalid-proxy-address-meaning = Exchange Online refuses or drops these addresses, or an object has none or several primary ones, or licensing could make no address of a sign-in name, mail or alias. A synchronised address that is dropped is simply missing in the cloud.
codes-invalid-proxy-address-steps =
    Correct the addresses as proposed, where they are managed: on-premises for synchronised objects.
    Verify a domain in the tenant if its addresses are to stay.
codes-invalid-proxy-address-not = Do not add a dropped address in the cloud for a synchronised object; correct it where it comes from.
codes-membership-rule-at-risk = Membership rule at risk
codes-membership-rule-at-risk-meaning = A rule decides who is in this licensed group, and the rule is paused, cannot be read, may not say what is meant, names what is not there, or asks for licences that groups give. Who has the group’s licences then depends on something that is easily overlooked.
codes-membership-rule-at-risk-steps =
    Switch processing of the rule on again, or correct the rule where it is wrong; the rule editor tries it first.
    Ask for properties of the users, such as the department, instead of their service plans.
codes-membership-rule-at-risk-not = Do not turn a static group dynamic to mend it: all its members are removed first.
codes-membership-drift = Members other than by the rule
codes-membership-drift-meaning = The rule that decides who is in this licensed group means other users than the members of the export. Either the service has still to process a change, or the rule means something else than was thought.
codes-membership-drift-steps =
    See whether the rule was processed lately; it may take hours.
    If it was, compare the users named here with the rule, and correct the rule or the users’ properties.
codes-membership-drift-not = Do not add or remove members by hand: in a dynamic group only the rule decides.
codes-nested-group = Group within a licensed group
codes-nested-group-meaning = Licences reach only the direct members of a group. Users who are members through another group get nothing, and the service does not call that an error.
codes-nested-group-steps =
    Add those users directly, assign the licence to the inner group instead, or use a dynamic group.
    If they are meant to have nothing, leave it as it is.
codes-nested-group-not = Do not assign the same product to inner and outer group in the hope that one reaches the other: licences never pass from group to group.
codes-group-not-security-enabled = Group cannot be licensed
codes-group-not-security-enabled-meaning = Only security groups, and Microsoft 365 groups that are security-enabled, can carry licences.
codes-group-not-security-enabled-steps =
    Make the group security-enabled, or move its members to a security group that carries the licences.
codes-group-not-security-enabled-not = Do not reprocess the group: nothing is assigned through it while it stays as it is.
codes-prerequisite-not-in-group = Prerequisite not in the group
codes-prerequisite-not-in-group-meaning = An add-on of the group needs a service plan that the same group does not provide. The service wants both in one group, also where the members have the plan from elsewhere.
codes-prerequisite-not-in-group-steps =
    Add a product with the required plan to this group; all its other plans may stay off. A user who has that product already takes no second seat.
    Or take the add-on out of this group and add it to the groups that provide the plan.
codes-prerequisite-not-in-group-not = Do not rely on the members having the plan from elsewhere: the service looks at the group.
codes-direct-and-inherited = Directly and through a group
codes-direct-and-inherited-meaning = These users hold the product twice over: directly and from a group. It takes one seat only, but the direct licence stays when they leave the group, and plans switched off in the group stay on.
codes-direct-and-inherited-steps =
    Remove the direct licence where it loses nothing. The plans named here are those the users would lose with it.
    Where something would be lost, switch these plans on in the group first.
codes-direct-and-inherited-not = Do not remove the direct licence where plans are listed that would be lost, and do not expect seats from it.
codes-plan-enabled-by-default = Plan that may have slipped in
codes-plan-enabled-by-default-meaning = When Microsoft adds a plan to a product, it is on in every group with the product until somebody switches it off. This group switches other plans off, but leaves these on, unlike its sibling groups or its own purpose.
codes-plan-enabled-by-default-steps =
    Decide whether the members are meant to have these plans.
    If not, switch them off in the group. Users may still have them from another group or directly.
codes-plan-enabled-by-default-not = Do not switch the plan off before it is known that nobody uses it.
codes-redundant-product = Product that adds nothing
codes-redundant-product-meaning = Every plan that this product gives the users also comes from another product they hold, the same plan or a larger one that includes it. Each product takes a seat of its own. The plans named here are those that a larger one stands in for.
codes-redundant-product-steps =
    Check that nobody relies on the product by name: reports, contracts and rules of dynamic groups may ask for its plans.
    Remove it from every source, directly and in its groups: the seat comes back only when none is left.
    Where a group gives it to others who need it, move the users to another group instead.
codes-redundant-product-not = Do not remove the product from a group before all its members were looked at: some may have nothing else.
codes-product-not-owned = Product not owned
codes-product-not-owned-meaning = Groups or users carry a product that is not, or no longer, among those the tenant owns. Nobody new can get it, and a group that gives it fails for its members with all its other products.
codes-product-not-owned-steps =
    Take the product out of the groups, and remove it from users who have it directly.
    Or renew the subscription, then reprocess the groups.
codes-product-not-owned-not = Do not leave the product in groups that give others: these fail together with it.
codes-unknown-disabled-plan = Unknown plan switched off
codes-unknown-disabled-plan-meaning = A plan is switched off in a product that does not contain it. Either Microsoft took the plan out of the product, or the id is wrong, and then the plan that was meant is still on.
codes-unknown-disabled-plan-steps =
    Compare with the product’s own plans and switch off the plan that was meant.
    Leave the unknown id out the next time the licence is changed: the service refuses it.
codes-unknown-disabled-plan-not = Do not copy this list of plans that are switched off to another group.
codes-usage-location-missing = No usage location
codes-usage-location-missing-meaning = These users have licences and no usage location. A group gives them what is allowed in the organisation’s own location, wherever they are; a direct assignment fails until a location is set.
codes-usage-location-missing-steps =
    Set the usage location of each user to where the user works. Group licences never change one that is set.
    Have it set when users are created, for instance by synchronisation.
codes-usage-location-missing-not = Do not set one country for everybody: groups never correct it later.
codes-disabled-user-licensed = Blocked account with a seat
codes-disabled-user-licensed-meaning = These accounts cannot sign in, but keep their licences and their seats. Blocking an account frees nothing.
codes-disabled-user-licensed-steps =
    Decide whether the account comes back. A mailbox and files are kept for a limited time only once the licence is gone.
    Take the user out of the groups that license it, and remove direct licences.
codes-disabled-user-licensed-not = Do not delete the account only for its seat before mailbox and files are dealt with: it can be restored for 30 days, and then needs a seat again.
codes-guest-licensed = Guest with a seat
codes-guest-licensed-meaning = Guests are licensed by groups like members are, and take seats. Many are licensed at home already.
codes-guest-licensed-steps =
    Check whether the guests need the product here.
    If not, take them out of the group; in a dynamic group, ask for members in the rule: user.userType -eq "Member".
codes-seats-overconsumed = More seats taken than owned
codes-seats-overconsumed-meaning = More users hold the product than there are seats, usually since fewer were renewed. Nobody loses it, but no assignment goes through until seats are free again.
codes-seats-overconsumed-steps =
    Buy the missing seats, or take the licence from users who do not need it, blocked accounts first.
codes-seats-overconsumed-not = Do not change licences of holders in passing: whoever loses the product does not get it back while no seat is free.
codes-seats-in-grace = Seats in grace
codes-seats-in-grace-meaning = A subscription ran out. Its seats can still be used and assigned for a while; then they are suspended.
codes-seats-in-grace-steps =
    Renew the subscription, or move its users to other products before the grace ends.
    How long it lasts depends on the contract: often 30 days, up to 90 for some.
codes-seats-in-grace-not = Do not count these seats as lasting, although they can still be assigned.
codes-seats-unused = Unused seats
codes-seats-unused-meaning = Fewer users hold the product than there are seats in force.
codes-seats-unused-steps =
    Keep what is planned for; reduce the rest when the subscription is renewed.
codes-seat-count-mismatch = Seats and users disagree
codes-seat-count-mismatch-meaning = The service counts another number of taken seats than the export has users with the product. The export lacks users, or its files were made at different times.
codes-seat-count-mismatch-steps =
    Export users and products again, all pages and without a filter, one right after the other.
    Trust numbers of users only as far as the export is complete.
codes-seat-count-mismatch-not = Do not plan purchases by the number of users shown here before the export is complete.
codes-large-licensed-group = Very large licensed group
codes-large-licensed-group-meaning = Changing the licences of a group of this size makes a great many changes to users, which can take long and slow the synchronisation with an on-premises directory.
codes-large-licensed-group-steps =
    Plan changes of its licences for quiet hours, and try them on a small group first.
    Consider several groups, for instance one for each location.
codes-large-licensed-group-not = Do not change several of its products one after the other; add and remove them in one change.
codes-processing-overdue = Processing takes too long
codes-processing-overdue-meaning = The audit log shows that the service began to apply a group’s licences, and no end of it more than 24 hours later. Until it ends, members may lack what the group gives.
codes-processing-overdue-steps =
    Look at the group’s Licenses page: it says whether changes are still being processed.
    Look for the activity “Finish applying group based license to users” of the group in the audit log after the export.
    If it is not there after 24 hours and the group has 60,000 users or fewer, open a support ticket.
codes-processing-overdue-not = Do not change the group’s licences again while it is being processed.
codes-concurrency-retry = Changed at the same time
codes-concurrency-retry-meaning = The service processed the same licence for a user from several groups at once, recorded LicenseAssignmentAttributeConcurrencyException, and tries again by itself.
codes-concurrency-retry-steps =
    Nothing is to be done. Where it is a warning, the audit log ends with the exception and the user is recorded in error: export again later.
codes-concurrency-retry-not = Do not reprocess the users by hand: the service tries again by itself.
codes-license-change-failed = Change refused, by the audit log
codes-license-change-failed-meaning = The audit log shows that changing these users’ licences failed, and no change of theirs that succeeded later. Where the records show no error, it has passed or was a direct assignment, of which no error is stored. Where it is a warning, the export has no assignments of some of them, so the log alone knows. It also names groups whose licences could not be set.
codes-license-change-failed-steps =
    Read the service’s own words in the message: they name the cause, and often the product or the plans.
    Where the users are recorded in error, go by the finding of that error; its remedies have been tried.
    Where their assignments were not exported, export them and look again.
codes-license-change-failed-not = Do not take a missing error in the export for success: of a direct assignment that failed nothing is stored.
codes-unusual-actor = Changed by somebody unusual
codes-unusual-actor-meaning = Somebody who made no more than two changes in this audit log changed licences, while others make such changes all the time. That may be right; who is usual is our own assumption.
codes-unusual-actor-steps =
    Ask who is named whether the change was meant.
    If not, look at the roles of that account and at its sign-ins.
codes-unusual-actor-not = Do not undo the change before it is known who needs it.
codes-service-lost = Services lost by a change
codes-service-lost-meaning = By the audit log a change took services from these users, and as far as is known they have them from nowhere else since. Blocked accounts are left out.
codes-service-lost-steps =
    Check that it was meant; data of a service are kept for a limited time, of Exchange for 30 days.
    If not, give the product or the group membership back.
codes-service-lost-not = Do not wait until somebody misses the service: data are kept for a limited time only.
codes-changed-while-processing = Changed while being processed
codes-changed-while-processing-meaning = The licences of this group were changed while the service was still applying an earlier change. What users got in the end depends on the last processing.
codes-changed-while-processing-steps =
    Look at the group’s timeline: each beginning says which change was taken up.
    Where it is a warning, the log shows no processing of the last change: reprocess the group’s members.
codes-changed-while-processing-not = Do not change the group once more to be sure; reprocess it instead.
codes-record-contradicts-log = Record and audit log disagree
codes-record-contradicts-log-meaning = The export records something else than the audit log says was done, although the export is newer and the log shows no change in between. One of the two is out of date or incomplete.
codes-record-contradicts-log-steps =
    Export users, groups and the audit log again, close together, and look whether it is still there.
    If it is, reprocess those who are named: the recorded state may be left over.
codes-record-contradicts-log-not = Do not mend by hand what only one of the two says before both were exported again.

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

## compare planned

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

coverage-heading = What this export can tell
coverage-detail = Each check needs certain parts of an export. Where some are missing, its answers are, too.
coverage-column-check = Check
coverage-status = Possible
coverage-missing = Missing
coverage-remedy = How to complete it
coverage-check-accounts = Accounts
coverage-check-address-changes = Address changes
coverage-check-address-clashes = Address clashes
coverage-check-address-formats = Address formats
coverage-check-assignment-errors = Assignment errors
coverage-check-audit-log = Audit log
coverage-check-direct-and-inherited = Direct and inherited
coverage-check-group-kinds = Group kinds
coverage-check-membership-drift = Membership drift
coverage-check-membership-rule-changes = Membership rule changes
coverage-check-membership-rules = Membership rules
coverage-check-nested-groups = Nested groups
coverage-check-predictions = Predictions
coverage-check-prerequisites-in-group = Prerequisites in group
coverage-check-product-ownership = Product ownership
coverage-check-proxy-addresses = Proxy addresses
coverage-check-seat-counts = Seat counts
coverage-check-seats = Seats
coverage-check-usage-locations = Usage locations

## detail

detail-user = User
detail-group = Group
detail-product = Product
detail-id = Id
detail-copy-id = Copy id
detail-licences = Licences
detail-service-plans = Service plans
detail-plans-detail = A plan is on as soon as one licence in force turns it on.
detail-addresses = Addresses
detail-member-of = Groups
detail-findings = Findings
detail-members = Members
detail-carried-by = Carried by groups
detail-seats = Seats
detail-membership-rule = Membership rule
detail-no-licences = No licence, neither direct nor inherited.
detail-no-addresses = No proxy address in the export.
detail-no-groups = Member of no group in the export.
detail-no-findings = Nothing was found.
detail-no-members = No members in the export.
detail-no-products = It carries no licences.
detail-no-carriers = No group carries it.
detail-no-plans = The export does not list its plans.
detail-col-product = Product
detail-col-path = Path
detail-col-state = State
detail-col-since = Since
detail-col-off = Plans switched off
detail-col-on = Plans it turns on
detail-col-plan = Plan
detail-col-effect = Effect
detail-cell-on = on
detail-cell-off = off
detail-cell-waiting = not in force
detail-cell-absent = not in this product
detail-state-active = In force
detail-state-active-with-error = In force, last change failed
detail-state-error = Error, not in force
detail-state-disabled = Disabled
detail-state-pending = Not processed yet
detail-user-fine =
    { $licences ->
        [one] 1 licence, none in error.
       *[other] { $licences } licences, none in error.
    }
detail-user-in-error =
    { $licences ->
        [one] { $errors } of 1 licence in error.
       *[other] { $errors } of { $licences } licences in error.
    }
detail-group-fine = { $licensed } of { $members ->
        [one] 1 member has
       *[other] { $members } members { $licensed ->
            [one] has
           *[other] have
        }
    } everything from it.
detail-group-in-error = { $licensed } of { $members ->
        [one] 1 member has
       *[other] { $members } members { $licensed ->
            [one] has
           *[other] have
        }
    } everything from it; { $in_error } in error.
detail-group-plain =
    { $members ->
        [one] 1 member; it carries no licences.
       *[other] { $members } members; it carries no licences.
    }
detail-product-free =
    { $consumed } of { $owned ->
        [one] 1 seat
       *[other] { $owned } seats
    } taken, { $free ->
        [0] none
       *[other] { $free }
    } free.
detail-product-over =
    { $owned ->
        [one] { $consumed } of 1 seat taken, { $over } more than owned.
       *[other] { $consumed } of { $owned } seats taken, { $over } more than owned.
    }
detail-product-unknown =
    { $holders ->
        [one] 1 user has
       *[other] { $holders } users have
    } it. How many seats there are was not exported: add the answer of /subscribedSkus.
detail-in-grace = { $seats } in grace
detail-suspended = { $seats } suspended
detail-locked-out = { $seats } locked out
detail-of-the-seats = Of the seats: { $parts }.
detail-plans =
    { $plans ->
        [one] 1 plan
       *[other] { $plans } plans
    }
detail-first-of = The first { $shown } of { $all }.

## export

export-title = How to export
export-to-start = Back to the first screen
export-detail = All of these only read. Run them in an empty folder, then drop that folder here; files can be added one after the other. What is left out is named, and so is what cannot be told without it.
export-script = Everything with one script
export-script-detail = It signs in, collects what Seatscope reads of Graph, with the properties of users that the membership rules of licensed groups name, and writes one file. Managers, and properties that applications add, are not among them. Read it before you run it; it sends nothing anywhere else.
export-script-link = Save Export-Tenant.ps1
export-sign-in = Sign in first
export-sign-in-detail = Microsoft Graph PowerShell, once, with the permissions of all commands that a check needs. For “az rest” sign in with “az login”; there the account’s role decides, and Global Reader suffices. Graph Explorer asks for its permissions under “Modify permissions”.
export-scope = Needs
export-serves = Serves
export-serves-none = no check by itself; what it tells is read and shown
export-power-shell = PowerShell
export-azure-cli = az rest, in Bash or Cloud Shell
export-graph-explorer = Graph Explorer
export-graph-explorer-detail = Save each answer whole, with its @odata.context. While an answer has an @odata.nextLink, ask that address next.
export-users = Users
export-groups = Groups
export-group-members = Members of groups
export-subscribed-skus = Products and seats
export-organization = Organisation
export-contacts = Contacts
export-recipients = Exchange recipients
export-deleted-users = Deleted users
export-directory-subscriptions = Subscriptions
export-directory-audits = Audit log
export-users-about = Who holds which licences, directly and by which group, and every recorded error.
export-groups-about = Which licences and plans each group gives, and how its processing stands.
export-group-members-about = Who would get what, and who is reached only through a nested group. The answer does not say whose members it lists, so the file's name must hold the group's id; in Graph Explorer put it in place of ID.
export-subscribed-skus-about = Which products the tenant owns, with seats bought and taken.
export-organization-about = The country that users without a usage location inherit.
export-contacts-about = Addresses that a contact holds, which no user can have then.
export-recipients-about = Addresses of everything in Exchange, public folders too; it is asked, not Graph. Sign in with Connect-ExchangeOnline.
export-deleted-users-about = Users that can be restored; to restore one brings its licences and addresses back.
export-directory-subscriptions-about = When subscriptions end, trials among them.
export-directory-audits-about = What licensing was processed when. Microsoft keeps 30 days, and 7 without Entra ID P1.
export-command = { $title }: { $way }
export-copy = Copy the command for { $title }: { $way }

## findings

findings-search = Search by cause, name, address or id
findings-by-severity = Severity
findings-by-basis = Known from
findings-by-code = Kind
findings-product = Product
findings-group = Group
findings-any = Any
findings-severity = Severity
findings-cause = Cause
findings-kind = Kind
findings-basis = Known from
findings-outlook = Reprocess
findings-column-users = Users
findings-groups = Groups
findings-meaning = What this means
findings-to-do = What to do
findings-who = Who is touched
findings-involved = What is involved
findings-why = Why we say so
findings-evidence = Evidence
findings-evidence-detail = The places in the files that this rests on.
findings-known-from = Known from
findings-rule = Rule
findings-no-rule = No rule is needed for this.
findings-by-you = switched by you
findings-by-file = as your file of rules says
findings-source = Source
findings-as-of = Read on
findings-confidence = Confidence
findings-note = To bear in mind
findings-file = File
findings-place = Place in it
findings-addresses = Addresses
findings-plans = Service plans
findings-products = Products
findings-copy-place = Copy file and place
findings-finding = Finding
findings-findings =
    { $findings ->
        [one] 1 finding
       *[other] { $findings } findings
    }
findings-users =
    { $users ->
        [one] 1 user
       *[other] { $users } users
    }
findings-places =
    { $places ->
        [one] 1 place
       *[other] { $places } places
    }
findings-outlook-fact = reprocess: { $outlook }

## flows

flows-heading = From groups to products to users
flows-width = As wide as assignments are many.
flows-detail = Whoever has three products counts three times; whoever has a product by two ways counts in both and takes one seat.
flows-as-table = As a table
flows-from = From
flows-product = Product
flows-altogether = Altogether
flows-errors-unknown = The export does not say who is in error, so nobody is shown as such.
flows-nobody = Nobody has a product, neither directly nor through a group.
flows-nobody-through = Nobody has a product through it.
flows-seat-pending = not processed yet
flows-seat-grace = in grace
flows-more-groups =
    { $groups ->
        [one] 1 more group
       *[other] { $groups } more groups
    }
flows-more-products =
    { $products ->
        [one] 1 more product
       *[other] { $products } more products
    }
flows-with-users = { $name } { $users }
flows-picture = Assignments by way: { $sources }. Products: { $products }. { $outcomes }.

## format

# Between thousands.
format-thousands = {","}
# Before decimals.
format-decimal = {"."}
format-bytes =
    { $bytes ->
        [one] 1 byte
       *[other] { $bytes } bytes
    }
format-day =
    { $day } { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    } { $year }
format-wait-seconds =
    { $seconds ->
        [one] about 1 second
       *[other] about { $seconds } seconds
    }
format-wait-minutes =
    { $minutes ->
        [one] about 1 minute
       *[other] about { $minutes } minutes
    }

## frame

frame-skip = Skip to the content
frame-navigation = Parts of the analysis
frame-open-other = Open other files
frame-download = Download JSON
frame-download-failed = The file could not be saved
frame-dismiss = Dismiss
frame-unnamed = Unnamed tenant
frame-overview = Overview
frame-findings = Findings
frame-users = Users
frame-groups = Groups
frame-products = Products
frame-addresses = Addresses
frame-what-if = What-if
frame-files = Files
frame-rules = Rules
frame-reports = Reports
frame-service-plans = Service plans
frame-help = Help
frame-nothing-sent = Nothing sent
frame-theme = Colours
frame-theme-system = System
frame-theme-light = Light
frame-theme-dark = Dark
frame-loading = Loading…
frame-query-failed = This part could not be loaded
frame-try-again = Try again
frame-not-found = There is no such page
frame-not-found-detail = The address may be mistyped, or come from another version. Everything is reachable from the overview.
frame-to-overview = To the overview
frame-no-object = Not in this export
frame-no-object-detail = The files that are open do not contain this object. Open the export it comes from, or look for it by name in the lists.
frame-copy = Copy
frame-copied = Copied
frame-not-copied = The browser does not allow copying here; select the text and press Ctrl+C
frame-title = { $page } · Seatscope
frame-groups-in-error =
    { $groups ->
        [one] 1 group with errors
       *[other] { $groups } groups with errors
    }
frame-problems =
    { $problems ->
        [one] 1 problem
       *[other] { $problems } problems
    }
frame-requests-short =
    { $foreign ->
        [0] 0 requests
        [one] 1 request to other sites
       *[other] { $foreign } requests to other sites
    }
frame-requests-long =
    { $foreign ->
        [0] No request
        [one] 1 request
       *[other] { $foreign } requests
    } went to other sites since the page was loaded. { $own } fetched the site's own files.
frame-language = Language
frame-language-failed = The page cannot speak this language now

## grid

grid-keys = Arrow keys move, Page Up and Page Down leap, Home and End go to the ends, Enter opens.
grid-columns = Columns
grid-copy = Copy as CSV
grid-not-copied = It could not be copied; save it instead
grid-save = Save as CSV
grid-empty = Nothing matches.
grid-clear = Clear search and filters
grid-failed = The rows could not be loaded.
grid-some-of = { $shown } of { $everything }

## help

help-all = All kinds of findings
help-detail = What each kind of finding means, what to do about it and what not, and the words used here.
help-not = What not to do
help-found = In this tenant
help-more = More about this kind of finding
help-code = Code in reports
help-severities = How bad it is
help-bases = Where the knowledge comes from
help-outlooks = What a reprocess today would do
help-confidences = How well the rule behind it is established
help-none-found = No finding of this kind.
help-severity-error = Somebody lacks a licence because of it, or will at the next processing.
help-severity-warning = It may go wrong, costs seats, or is not what was meant.
help-severity-info = Worth knowing; nothing has to be done.
help-kind-errors = Errors of assignments
help-kind-addresses = Addresses
help-kind-groups = Groups
help-kind-products = Products and seats
help-kind-users = Users
help-kind-audit-log = Audit log
help-languages = Where the page speaks another language, the sentences of the analysis itself (causes, remedies, problems of files) and the reports stay in English.

## holders

holders-holders = Who holds it, and how
holders-paths = Paths
holders-column-state = State
holders-errors = Errors
holders-everybody = Everybody
holders-by-state = State
holders-no-member = not a member
holders-flow-heading = By which paths it comes
holders-flow-detail = Whoever has it by two paths counts in both and takes one seat.
holders-path = Path
holders-in-force = In force
holders-in-error = In error
holders-pending = Not processed yet
holders-nobody = Nobody has it, neither directly nor through a group.
holders-prerequisites = What its plans need
holders-needs = Needs one of
holders-met-by = Turned on by this group
holders-not-met = none of them
holders-no-prerequisites = No plan that it turns on is known to need another.
holders-siblings = Groups that give the same products
holders-more = On there, off here
holders-fewer = On here, off there
holders-no-siblings = No other group gives them.
holders-state-in-error = In error
holders-state-pending = Not processed yet
holders-state-licensed = Everything in force
holders-state-without = Nothing from it
holders-others =
    { $paths ->
        [one] 1 other path
       *[other] { $paths } other paths
    }
holders-flow = { $product }, users by path: { $paths }

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
# Whom no change can help before their usage location is known.
least-changes-without-location =
    { $users ->
        [one] 1 user was refused for a usage location and has none: set the one where they are, then reprocess.
       *[other] { $users } users were refused for a usage location and have none: set the one where they are, then reprocess.
    }
least-changes-show =
    { $changes ->
        [one] Show the change
       *[other] Show all { $changes } changes
    }

## overview

overview-causes = Causes, by harm
overview-kinds = Errors by kind
overview-no-causes = No assignment error was found or predicted.
overview-causes-unknown = The export does not say who is in error, so no cause can be named. Files and coverage says what is missing.
overview-all-findings = All findings
overview-seats = Seats by product
overview-no-seats = The export holds no products. Add the answer of /subscribedSkus to see seats.
overview-groups = Licensed groups
overview-no-groups = The export holds no groups. Add the answer of /groups to see how they fare.
overview-seats-in-error = { $users } in error
overview-trust = How far to trust this
overview-complete = The export has everything the checks need.
overview-to-files = Files and coverage
overview-product = Product
overview-taken = Taken
overview-share = By whom
overview-answer-unknown = Whether users are in error cannot be told: the export has no assignment states.
overview-answer-empty = The export holds no users.
overview-answer-none =
    { $users ->
        [one] None of 1 user is in error.
       *[other] None of { $users } users is in error.
    }
overview-answer =
    { $in_error } of { $users ->
        [one] 1 user
       *[other] { $users } users
    } { $in_error ->
        [one] is
       *[other] are
    } in error, for { $causes ->
        [one] 1 cause
       *[other] { $causes } causes
    }.
overview-problems =
    { $problems ->
        [one] 1 problem with the files that were read.
       *[other] { $problems } problems with the files that were read.
    }
overview-missing = Missing: { $inputs }.
overview-clears-none = A reprocess today would clear none of these errors.
overview-clears-all =
    { $errors ->
        [one] A reprocess today would clear it.
       *[other] A reprocess today would clear all of these errors.
    }
overview-clears-some = { $clear } of these errors would clear with a reprocess today.
overview-clears-untold =
    { $errors ->
        [one] The export cannot tell whether a reprocess today would clear it.
       *[other] The export cannot tell whether a reprocess today would clear these errors.
    }
overview-clears-none-known = No error is known to clear with a reprocess today; of { $untold } of them the export cannot tell.
overview-clears-some-known = { $clear } of these errors would clear with a reprocess today; of { $untold } of them the export cannot tell.
overview-predicted =
    { $causes ->
        [one] 1 more cause would bring further errors at the next processing.
       *[other] { $causes } more causes would bring further errors at the next processing.
    }
overview-more = { $rest } more
overview-taken-of = { $consumed } of { $owned }

## palette

palette-search = Search
palette-ctrl-k = Ctrl K
palette-title = Go to, find or do
palette-placeholder = A name, address, id, page or action
palette-placeholder-empty = A page or action
palette-keys = ↑ ↓ choose · Enter opens · Esc closes
palette-pages = Pages
palette-actions = Actions
palette-report = the report as a file
palette-try-it = try in What-if
palette-all = Show all { $total }
palette-found =
    { $entries ->
        [0] Nothing matches.
        [one] 1 entry
       *[other] { $entries } entries
    }

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
privacy-kept-language = your choice of a language
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

record-show-label = Show
record-column = Record
record-title = The record in the file
record-as-it-stands = Read from the file just now, and shown as it stands there.
record-gone = The file, as it is now, has no record at this place, or several. Open the export again if the file has changed since it was read.
record-copy = Copy the record
record-show = Show the record in { $file } at { $place }
record-reading = The file is read once more: { $percent } %
record-size-cut = The first { $shown } of { $all }.
record-size = { $all }.

## remedies

remedies-would-help = What would help
remedies-nothing-tried = No single change that Seatscope can try on the export resolves this. The steps above still hold.
remedies-copy = Copy as scenario
remedies-tried = Each change was tried on this export, and the users it touches were processed as the service would. Which one is right is your decision.
remedies-copy-name = Copy as scenario: { $title }
remedies-resolves =
    { $errors ->
        [one] resolves 1 error
       *[other] resolves { $errors } errors
    }
remedies-settles =
    { $addresses ->
        [one] settles 1 duplicate address
       *[other] settles { $addresses } duplicate addresses
    }
remedies-corrects =
    { $addresses ->
        [one] corrects 1 invalid address
       *[other] corrects { $addresses } invalid addresses
    }
remedies-resolves-none = Resolves no error
remedies-brings-new =
    { $errors ->
        [0] brings none
        [one] brings 1 new one
       *[other] brings { $errors } new ones
    }
remedies-brings-errors =
    { $errors ->
        [0] brings no error
        [one] brings 1 error
       *[other] brings { $errors } errors
    }
remedies-loses =
    { $plans ->
        [0] nobody loses a service
        [one] 1 service plan is lost, counted by user
       *[other] { $plans } service plans are lost, counted by user
    }
# The first part begins with a capital letter.
remedies-effect = { $resolves }, { $brings }; { $loses }.

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

shortcuts-title = Keyboard shortcuts
shortcuts-on = Single keys do something
shortcuts-on-detail = Never while you type in a field. Ctrl+K works either way.
shortcuts-close = Close
shortcuts-in-tables = In a table
shortcuts-everywhere = Everywhere
shortcuts-palette = Go to, find or do anything by name
shortcuts-search = Search the list of this page
shortcuts-show = Show these shortcuts
shortcuts-then = then
shortcuts-key-page-up = Page Up
shortcuts-key-page-down = Page Down
shortcuts-key-home = Home
shortcuts-key-end = End
shortcuts-key-ctrl-home = Ctrl+Home
shortcuts-key-ctrl-end = Ctrl+End
shortcuts-key-enter = Enter
shortcuts-table-rows = Row up or down
shortcuts-table-cells = Into the cells of the row, and from cell to cell
shortcuts-table-screens = A screen up or down
shortcuts-table-ends = First or last row; in cells, first or last cell
shortcuts-table-ends-from-cells = First or last row, also from a cell
shortcuts-table-open = Open the row
shortcuts-go = Go to { $page }

## tables

tables-search-users = Search by name, sign-in name, department or id
tables-search-groups = Search by name or id
tables-search-products = Search by name, part number or id
tables-search-rules = Search by plan, id or source
tables-only-errors = With errors only
tables-only-licensed = With licences only
tables-user = User
tables-department = Department
tables-location = Usage location
tables-account = Account
tables-direct = Direct
tables-inherited = Inherited
tables-errors = Errors
tables-group = Group
tables-kind = Kind
tables-state = Licensing
tables-products = Products
tables-members = Members
tables-member-groups = Nested groups
tables-product = Product
tables-owned = Seats
tables-consumed = Taken
tables-available = Free
tables-groups = Groups
tables-enabled = Enabled
tables-blocked = Blocked
tables-guest = Guest
tables-not-licensed = No licences
tables-dynamic = dynamic
tables-synced = synchronised
tables-seat-direct = direct
tables-seat-both = both
tables-seat-inherited = inherited
tables-seat-other = not in the export
tables-seat-free = free
tables-seat-error = in error
tables-file = File
tables-holds = Holds
tables-format = Format
tables-encoding = Encoding
tables-objects = Objects
tables-size = Size
tables-problems = Problems
tables-none = none
tables-count-users =
    { $users ->
        [one] 1 user
       *[other] { $users } users
    }
tables-count-groups =
    { $groups ->
        [one] 1 group
       *[other] { $groups } groups
    }
tables-count-products =
    { $products ->
        [one] 1 product
       *[other] { $products } products
    }
tables-count-rules =
    { $rules ->
        [one] 1 rule
       *[other] { $rules } rules
    }
tables-seats-part = { $seats } { $part }
tables-seats = { $product }: { $parts }
tables-seats-none = { $product }: no seats
tables-contents-unneeded = Not needed: { $others }
tables-contents-both = { $needed }; not needed: { $others }
tables-more-files =
    { $rest ->
        [one] 1 more file is not shown here; the JSON report lists all.
       *[other] { $rest } more files are not shown here; the JSON report lists all.
    }
tables-at-byte = at byte { $offset }
tables-count-files =
    { $files ->
        [one] 1 file
       *[other] { $files } files
    }
tables-count-objects =
    { $objects ->
        [one] 1 object
       *[other] { $objects } objects
    }
tables-files-fine = { $files } with { $objects } read, no problems.
tables-files-with-problems =
    { $files } with { $objects } read, { $problems ->
        [one] 1 problem
       *[other] { $problems } problems
    }.

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

## timeline changes

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

words-direct = Direct
words-not-exported = not exported
words-no-name = no name known
words-severity-error = Error
words-severity-warning = Warning
words-severity-info = Note
words-basis-recorded = Recorded
words-basis-predicted = Predicted
words-basis-static = Configuration
words-basis-within-recorded = recorded
words-basis-within-predicted = predicted
words-basis-within-static = configuration
words-basis-detail-recorded = The service recorded it; it stands in the export.
words-basis-detail-predicted = It is not in the export. It comes out of simulating what the service would do at the next processing.
words-basis-detail-static = It follows from the export as it stands, without any simulation.
words-outlook-clears = Would clear
words-outlook-stays = Would stay
words-outlook-unknown = Cannot tell
words-outlook-within-clears = would clear
words-outlook-within-stays = would stay
words-outlook-within-unknown = cannot tell
words-outlook-detail-clears = A reprocess today would clear it: what caused it is gone.
words-outlook-detail-stays = A reprocess today would bring it back: the cause is still there. Mend the cause first.
words-outlook-detail-unknown = The export cannot tell whether a reprocess today would clear it. Reprocess one user and see.
words-confidence-documented = Documented
words-confidence-observed = Observed
words-confidence-learned = Learned here
words-confidence-inferred = Inferred
words-confidence-assumed = Assumed
words-confidence-detail-documented = Stated by Microsoft.
words-confidence-detail-observed = Seen in error texts and scripts of others; Microsoft does not state it.
words-confidence-detail-learned = Learned from this tenant's own records.
words-confidence-detail-inferred = Derived from names or from the catalogue of products; nobody states it.
words-confidence-detail-assumed = Our own assumption; treat it as a hint.
words-enforcement-enforced = Enforced
words-enforcement-reported = Reported
words-enforcement-off = Off
words-enforcement-detail-enforced = takes part in predictions
words-enforcement-detail-reported = gives a warning and lets the assignment through
words-enforcement-detail-off = is silent
words-group-state-all-assigned = All licenses assigned
words-group-state-in-progress = In progress
words-group-state-errors = Errors and issues
words-coverage-full = Complete
words-coverage-partial = Partly
words-coverage-unavailable = Not possible
words-coverage-within-full = complete
words-coverage-within-partial = partly
words-coverage-within-unavailable = not possible

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
        [one] { $marks } mark of the tenant before was
       *[other] { $marks } marks of the tenant before were
    } put away.
work-too-large = “{ $name }” is larger than any saved work. Choose a file that “{ work-save }” gave.
work-unreadable = The browser would not read “{ $name }” ({ $reason }). Copy it to a local disk and choose it again.

## worker

worker-no-reason = the browser gave no reason
worker-stopped = The analysis has stopped. Open the files again.
worker-died-title = The analysis stopped unexpectedly
worker-failed = The files could not be analysed
worker-again = Read the files again
worker-unexpected = The analysis gave an unexpected answer. Load the page again.
worker-died = Your files are unharmed and nothing was sent anywhere; only what had been computed is lost. Try once more; if it happens again, open fewer files at a time. The reason given: { $reason }
worker-died-at = It was reading { $path }, after { $objects ->
        [0] no object
        [one] 1 object
       *[other] { $objects } objects
    }.
worker-not-started-title = The analysis could not be started
worker-not-started = The part that analyses files could not be started, so nothing can be opened yet. Load the page again; if that does not help, the site's files are incomplete or an extension blocks them. The reason given: { $reason }
