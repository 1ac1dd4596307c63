### Alle Texte der Seite auf Deutsch.

## addresses

addresses-search = Nach Adresse, Domäne oder Präfix suchen
addresses-only-shared = Nur mehrfach vorhandene

# Columns.
addresses-column-address = Adresse
addresses-column-form = Vorhanden als
addresses-column-holder = Vorhanden bei
addresses-column-others = Weitere
addresses-column-file = Datei
addresses-lines =
    { $lines ->
        [one] { $lines } Zeile
       *[other] { $lines } Zeilen
    }

# By what an object has an address.
addresses-form-primary = Primäre Adresse
addresses-form-secondary = Proxyadresse
addresses-form-mail = E-Mail (mail)
addresses-form-sign-in-name = Anmeldename
addresses-form-alias = Alias
addresses-form-withheld = Von der Synchronisierung zurückgehalten
addresses-form-deleted = Hatte sie beim Löschen

# Kinds of objects.
addresses-holder-user = Benutzer
addresses-holder-group = Gruppe
addresses-holder-contact = Kontakt
addresses-holder-public-folder = Öffentlicher Ordner
addresses-holder-recipient = Empfänger
addresses-holder-deleted-user = Gelöschter Benutzer
addresses-others =
    { $others ->
        [one] { $others } weiteres
       *[other] { $others } weitere
    }

# A user's addresses before and after.
addresses-to-come = Adressen bei der nächsten Lizenzänderung
addresses-to-come-detail = Was der Dienst aus der E-Mail-Adresse (mail) und den Adressen macht, sobald sich irgendeine Lizenz dieses Benutzers ändert. Wo sich mail ändert, steht es in der ersten Zeile. Was lokal gesetzt ist, hat Vorrang, und kein Export zeigt es.
addresses-before = Jetzt
addresses-after = Danach
addresses-no-address = keine

# The same of the users of a finding.
addresses-moves = E-Mail und Adressen, vorher und nachher
addresses-moves-detail = Erst die E-Mail-Adresse (mail), dann die Adressen. Öffnen Sie einen Benutzer, um jede in einer eigenen Zeile zu sehen, vorher und nachher.
addresses-user = Benutzer

# Commands of a finding.
addresses-fixes = Befehle, die die Adresse entfernen
addresses-fixes-detail = Jedes Objekt, das die Adresse hat oder bekäme, mit dem Befehl, der sie ihm nimmt. Führen Sie die Befehle für die Objekte aus, die sie verlieren sollen; wem sie gehört, entscheiden weiterhin Sie.
addresses-keeps = Sollte sie behalten
addresses-exchange-online = Exchange Online PowerShell
addresses-active-directory = Active Directory PowerShell, lokal
addresses-graph = Microsoft Graph PowerShell
addresses-exchange-online-and-graph = Exchange Online PowerShell, und die letzte Zeile in Microsoft Graph PowerShell

# Why there is no command, and what does it instead.
addresses-synchronisation-unknown = Kein Befehl: Der Export sagt nicht, ob das Objekt aus der lokalen Umgebung kommt (onPremisesSyncEnabled). Wenn ja, ändern Sie es dort, sonst in Exchange Online.
addresses-made-in-the-cloud = Kein Befehl: Die Cloud bildet diese Adresse aus dem Alias, verwirft, was die lokale Umgebung dazu sagt, und behält sie, wenn sich der Alias ändert.
addresses-given-by-scenario = Kein Befehl: Das Szenario selbst vergibt sie. Lassen Sie das im Szenario weg.
addresses-domain-not-verified = Kein Befehl: Die Organisation hat die Domäne nicht überprüft, daher würde der Dienst die Adresse verwerfen oder ablehnen. Überprüfen Sie zuerst die Domäne, oder entfernen Sie den Wert.
addresses-take-from-others = Entfernen Sie sie bei den anderen.
addresses-no-command-deleted = Gelöscht und daher niemandem im Weg; für eine Wiederherstellung braucht es eine andere Adresse.
addresses-no-command-not-yet = Hat sie nicht, die Lizenzierung würde sie aber vergeben: Ändern Sie mail, den Anmeldenamen oder den Alias.
addresses-no-command-known = Es ist kein Befehl dafür bekannt.
addresses-more-fixes = { $more } weitere nicht angezeigt: Die Tabelle „{ reports-address-holders }“ unter den Berichten enthält alle.
addresses-of = { $address } von { $holder }

# Wrong values of a finding.
addresses-corrections-list = Was jeweils dort stehen sollte
addresses-corrections =
    Was jeweils dort stehen sollte: { $total ->
        [one] { $total } Wert
       *[other] { $total } Werte
    }
addresses-corrections-detail = Jeder falsche Wert mit dem Vorschlag dafür und dem Befehl, der ihn dort umsetzt, wo das Objekt verwaltet wird. Kein Vorschlag vergibt, was ein anderer schon hat. Die Tabelle „{ reports-address-corrections }“ unter den Berichten enthält alle.
addresses-value = Wert
addresses-should-be = Sollte sein
addresses-object = Von
addresses-field = Feld
addresses-command = Befehl
addresses-empty = Ein leerer Wert
addresses-all-of-them = Alle
addresses-remove-it = Entfernen
addresses-only-you = Das können nur Sie wissen
addresses-only-you-proposed = Das können nur Sie wissen: „{ $value }“ ist für { $name } vorgeschlagen
addresses-only-you-taken = Das können nur Sie wissen: „{ $value }“ ist bereits vergeben an { $name }
addresses-copy-correction = Befehl für { $about } kopieren

## arrive

## backtest

## bench

bench-detail = Probieren Sie Änderungen an diesem Export aus, bevor jemand sie vornimmt. Der Mandant selbst wird nie berührt: Sie sehen, was der Dienst tun würde, soweit sein Verhalten dokumentiert ist.
bench-empty = Noch wird nichts ausprobiert. Stellen Sie eine Änderung zusammen, übernehmen Sie eine aus den Abhilfen eines Befunds mit „{ bench-try-this }“, oder öffnen Sie ein Szenario.
bench-all-aside = Alle Änderungen sind beiseitegelegt. Haken Sie eine an, um zu sehen, was sie bewirken würde.
bench-changes = Änderungen in ihrer Reihenfolge
bench-none-yet = Noch keine.
bench-undo = Rückgängig
bench-clear = Alle entfernen
bench-load = Szenario öffnen
bench-in-address = Die Adresse der Seite enthält diese Änderungen, nur mit IDs: Setzen Sie ein Lesezeichen, und kommen Sie mit demselben Export zurück.
bench-not-in-address = Diese Änderungen sind zu viele für die Adresse der Seite, oder sie sagen etwas über den Mandanten, das dort nicht hingehört. Speichern Sie das Szenario, um darauf zurückzukommen.
bench-build = Änderung hinzufügen
bench-what = Was geschehen soll
bench-add = Zur Liste hinzufügen
bench-choose-another = Andere Auswahl
bench-begin = An diesem Export ausprobieren:
bench-try-this = Ausprobieren
bench-refused = Das Szenario konnte nicht verwendet werden

# What membership rules do.
bench-refused-edits = Was der Dienst ablehnen würde
bench-moves = Wer durch Regeln dazukommt und ausscheidet
bench-come = Kommen dazu
bench-go = Scheiden aus
bench-back = Scheiden aus und kommen zurück
bench-not-told = Nicht zu sagen; sie gelten als unverändert
bench-follows = durch eine Regel, die bleibt, wie sie ist, denn sie fragt nach dem, was sich hier ändert

# Headings of the outcome.
bench-new-errors = Neue Fehler
bench-new-warnings = Neue Warnungen
bench-errors-that-go = Fehler, die verschwinden
bench-warnings-that-go = Warnungen, die verschwinden
bench-errors-that-stay = Fehler, die bleiben
bench-warnings-that-stay = Warnungen, die bleiben
bench-competition = Mehr Benutzer als Lizenzen
bench-competition-detail = In welcher Reihenfolge der Dienst die letzten Lizenzen vergibt, ist nicht dokumentiert.
bench-who = Wer was bekommt und verliert
bench-addresses = E-Mail und Adressen, vorher und nachher
bench-seats = Lizenzen

# Columns of the seats.
bench-product = Produkt
bench-before = Vorher belegt
bench-picture = Vorher und nachher
bench-peak = In der Spitze
bench-after = Nachher belegt
bench-left = Übrig

# What users get and lose.
bench-gains = Bekommen
bench-loses = Verlieren
bench-becomes-direct = Wird direkt
bench-nothing-else-changes = kein Dienst ändert sich: alle seine Pläne kommen auch von anderswo
bench-who-summary = Wer

# Files.
bench-take-along = Mitnehmen
bench-take-along-detail = Das Skript ändert nichts, bis es mit seinem Schalter dafür ausgeführt wird, und prüft zuerst, ob der Mandant noch so ist wie in diesem Export.
bench-ticket = Änderungsticket (Markdown)
bench-script = PowerShell-Skript
bench-scenario = Szenario (JSON)
bench-outcome = Ergebnis (JSON)

# The kinds of changes.
bench-kind-reprocess-group = Gruppe erneut verarbeiten
bench-kind-reprocess-user = Benutzer erneut verarbeiten
bench-kind-reprocess-all = Alles erneut verarbeiten
bench-kind-give-to-group = Einer Gruppe ein Produkt geben
bench-kind-take-from-group = Einer Gruppe ein Produkt nehmen
bench-kind-give-to-user = Einem Benutzer ein Produkt direkt zuweisen
bench-kind-take-from-user = Direkte Zuweisung eines Benutzers entfernen
bench-kind-add-member = Benutzer einer Gruppe hinzufügen
bench-kind-remove-member = Benutzer aus einer Gruppe entfernen
bench-kind-set-rule = Mitgliedschaftsregel einer Gruppe festlegen
bench-kind-set-location = Verwendungsstandort eines Benutzers festlegen
bench-kind-set-seats = Anzahl der Lizenzen ändern
bench-kind-add-plan = Microsoft fügt einem Produkt einen Plan hinzu
bench-kind-set-addresses = Proxyadressen eines Benutzers ersetzen
bench-kind-delete-group = Gruppe löschen
bench-kind-delete-user = Benutzer löschen

# What finished changes are called.
bench-title-reprocess-group = „{ $group }“ erneut verarbeiten
bench-title-reprocess-user = { $user } erneut verarbeiten
bench-title-give-to-group = „{ $group }“ bekommt { $product }
bench-title-take-from-group = „{ $group }“ verliert { $product }
bench-title-give-to-user = { $product } an { $user } zuweisen
bench-title-take-from-user = { $product } bei { $user } entfernen
bench-title-add-member = { $user } zu „{ $group }“ hinzufügen
bench-title-remove-member = { $user } aus „{ $group }“ entfernen
bench-title-set-location = Verwendungsstandort von { $user } auf { $location } festlegen
bench-title-set-seats = { $seats } Lizenzen von { $product }
bench-title-add-plan = Ein neuer Plan in { $product }
bench-title-set-addresses = Neue Proxyadressen für { $user }
bench-title-delete-group = „{ $group }“ löschen
bench-title-delete-user = { $user } löschen
bench-another-rule = Eine andere Mitgliedschaftsregel für „{ $group }“

# Labels of what must be typed.
bench-value-country = Land, zwei Buchstaben
bench-value-seats = Lizenzen insgesamt
bench-value-plan = Die ID des Dienstplans
bench-value-rule = Die Mitgliedschaftsregel
bench-value-addresses = Adressen, eine je Zeile, die primäre mit SMTP:

# Choosing an object.
bench-pick-user = Benutzer auswählen
bench-pick-group = Gruppe auswählen
bench-pick-product = Produkt auswählen
bench-picked-user = Benutzer
bench-picked-group = Gruppe
bench-picked-product = Produkt
bench-narrow-users = Benutzer nach Name, Adresse oder ID suchen
bench-narrow-groups = Gruppen nach Name oder ID suchen
bench-narrow-products = Produkte nach Name, Teilenummer oder ID suchen
bench-first-offered = Die ersten { $shown } von { $total }; tippen Sie, um sie einzugrenzen.
bench-all-offered = { $total } Treffer
bench-change = Etwas anderes anstelle von { $name } auswählen
bench-all-plans-on =
    { $plans ->
        [one] { $plans } Plan an
       *[other] Alle { $plans } Pläne an
    }
bench-some-plans-on =
    { $on } von { $plans ->
        [one] { $plans } Plan
       *[other] { $plans } Plänen
    } an
bench-edits =
    { $edits ->
        [one] { $edits } Schritt
       *[other] { $edits } Schritte
    }
bench-takes-part = Nimmt teil: { $title }
bench-name-of = Name der Änderung: { $title }
bench-up = Früher: { $title }
bench-down = Später: { $title }
bench-from-address = Änderung { $number } aus dem Lesezeichen
bench-remove = Entfernen: { $title }
bench-try-name = Ausprobieren: { $title }
bench-too-large = Die Datei ist zu groß für ein Szenario: { $name }
bench-unreadable = Die Datei konnte nicht gelesen werden ({ $why }): { $name }
bench-not-a-scenario = Die Datei ist kein Szenario ({ $why }). Ein Szenario ist JSON mit einer Liste `edits`: { $name }

## bench outcome

# The answer.
bench-answer-errors =
    Behebt { $resolved ->
        [0] keinen Fehler
       *[other] { $resolved } Fehler
    }, bringt { $introduced ->
        [0] keinen
        [one] { $introduced } neuen
       *[other] { $introduced } neue
    }.
bench-answer-addresses =
    Beendet { $resolved ->
        [one] { $resolved } Adresskonflikt
       *[other] { $resolved } Adresskonflikte
    }, bringt { $introduced ->
        [0] keinen
        [one] { $introduced } neuen
       *[other] { $introduced } neue
    }.
bench-answer-nobody = Bei niemandem ändern sich Dienste.
bench-answer-changed =
    { $changed ->
        [one] { $changed } Benutzer hat
       *[other] { $changed } Benutzer haben
    } danach etwas anderes; niemand verliert einen Dienst, den nichts ersetzt.
bench-answer-losing =
    { $changed ->
        [one] { $changed } Benutzer hat
       *[other] { $changed } Benutzer haben
    } danach etwas anderes; { $losing ->
        [one] { $losing } Benutzer verliert
       *[other] { $losing } Benutzer verlieren
    } { $services ->
        [one] { $services } Dienst, den nichts ersetzt
       *[other] { $services } Dienste, die nichts ersetzt
    }.
bench-answer-stay =
    { $errors ->
        [one] { $errors } Fehler bleibt
       *[other] { $errors } Fehler bleiben
    }.
bench-answer-stay-and-clear =
    { $errors ->
        [one] { $errors } Fehler bleibt
       *[other] { $errors } Fehler bleiben
    }; { $clear } davon { $clear ->
        [one] würde
       *[other] würden
    } durch eine erneute Verarbeitung behoben, die der Dienst nicht von selbst beginnt.
bench-answer-refused =
    { $edits ->
        [one] { $edits } Schritt würde
       *[other] { $edits } Schritte würden
    } abgelehnt und ausgelassen.
bench-rule-and-source = Regel { $rule }, { $source }
bench-compete =
    { $users } Benutzer für { $seats ->
        [one] { $seats } freie Lizenz
       *[other] { $seats } freie Lizenzen
    }.
bench-plans =
    { $plans ->
        [one] { $plans } Dienst
       *[other] { $plans } Dienste
    }
bench-replaced = { $plans } davon durch einen besseren ersetzt
bench-beyond =
    { $users ->
        [one] Bei { $users } weiteren Benutzer ändert
       *[other] Bei { $users } weiteren Benutzern ändert
    } sich anderes; das Ergebnis als JSON nennt alle.
bench-more-addresses =
    Und { $users ->
        [one] { $users } weiterer
       *[other] { $users } weitere
    } Benutzer; das Ergebnis als JSON nennt alle.
bench-and-more =
    und { $users ->
        [one] { $users } weiterer
       *[other] { $users } weitere
    }
bench-short-at-peak =
    in der Spitze { $seats ->
        [one] fehlt { $seats } Lizenz
       *[other] fehlen { $seats } Lizenzen
    }

## catalogue

catalogue-heading = Namen von Produkten und Plänen
catalogue-newer = Ein Produkt, das nur mit seiner ID oder Teilenummer angezeigt wird, ist neuer. Microsoft bietet eine Liste als CSV auf der Seite „Produktnamen und Dienstplanbezeichner für die Lizenzierung“ an: Fügen Sie sie hier hinzu, oder legen Sie sie zusammen mit einem Export ab.
catalogue-over-it = Sie wird ergänzt und berichtigt durch
catalogue-to-files = Zu den Dateien
catalogue-add = Dateien hinzufügen
catalogue-built-in-of = Die eingebaute Namensliste ist vom { $day }.
catalogue-products =
    ({ $products ->
        [one] { $products } Produkt
       *[other] { $products } Produkte
    }).
catalogue-unused =
    { $problems ->
        [one] { $problems } Teil davon konnte
       *[other] { $problems } Teile davon konnten
    } nicht verwendet werden.

## codes

## compare

compare-heading = Mit einem anderen Export vergleichen
compare-from-overview = was sich dazwischen geändert hat und welche Vorhersagen eingetreten sind.
compare-from-bench = Später prüfen, ob die Änderung eingetreten ist
compare-detail = Öffnen Sie einen zweiten Export desselben Mandanten, der vor oder nach diesem erstellt wurde. Sie sehen, was sich dazwischen geändert hat, welche Vorhersagen eingetreten sind und ob eine geplante Änderung gekommen ist.
compare-choose = Der andere Export
compare-choose-detail = Wählen Sie ihn mit einer dieser Schaltflächen. Er wird neben dem offenen gelesen und bleibt in diesem Tab; Dateien, die auf der Seite abgelegt werden, treten stattdessen an die Stelle des offenen Exports.
compare-not-read = Der andere Export konnte nicht gelesen werden.

# The facts of both.
compare-both = Die beiden Exporte
compare-open = Der offene Export
compare-other = Der andere Export
compare-order = Der andere Export wurde erstellt
compare-before-open = vor dem offenen
compare-after-open = nach dem offenen
compare-doubtful = Der als früher angenommene enthält neuere Änderungen als der andere: Prüfen Sie, welcher welcher ist.
compare-swap = Tauschen
compare-check-plan = Die Änderung unter Was-wäre-wenn überprüfen
compare-check-plan-detail = Sie wird am früheren Export ausprobiert, und was danach zu erwarten ist, wird im späteren gesucht.
compare-close = Anderen Export schließen
compare-refused = Diese beiden Exporte lassen sich nicht vergleichen.

# Saving all of it.
compare-as-markdown = Als Markdown speichern
compare-as-json = Als JSON speichern
compare-files-detail = Das JSON nennt alle; es ist, was „seatscope compare“ ausgibt.

# Parts of the comparison.
compare-gaps = Was sich nicht sagen lässt
compare-arrivals = Was dazukam und wegfiel
compare-assignments = Was sich für Benutzer geändert hat
compare-group-licenses = Lizenzen von Gruppen
compare-seats-heading = Lizenzen
compare-locations = Verwendungsstandorte
compare-resolved = Befunde, die verschwunden sind
compare-introduced = Befunde, die neu sind
compare-remaining = Befunde, die noch da sind
compare-unclear-heading = Befunde, über die der andere Export nichts sagen kann
compare-predictions = Vorhersagen, und was daraus geworden ist
compare-plan-heading = Die Änderung unter Was-wäre-wenn

# What became of predictions.
compare-came-true = Eingetreten
compare-otherwise = Anders gekommen
compare-went-through = Ging trotzdem durch: vorher behoben, oder die Vorhersage war falsch
compare-avoided = Die Ursache ist weg
compare-still-open = Noch offen
compare-cannot-tell = Der spätere Export kann es nicht sagen

# What came and went.
compare-gained = Bekommen
compare-lost = Verloren
compare-on = An
compare-off = Aus
compare-gives = Gibt jetzt
compare-gives-no-longer = Gibt nicht mehr
compare-directly = direkt zugewiesen
compare-through = über
compare-left = Nicht mehr betroffen
compare-joined = Neu betroffen
compare-through-another-group = Über eine andere Gruppe als vorher

# What became of expected services.
compare-gained-as-expected = Wie erwartet bekommen
compare-lost-as-expected = Wie erwartet verloren
compare-not-gained = Nicht bekommen
compare-not-lost = Nicht verloren
compare-gained-besides = Außerdem bekommen
compare-lost-besides = Außerdem verloren
compare-errors-otherwise = Fehler anders als erwartet
compare-addresses-otherwise = E-Mail oder Adressen anders als erwartet
compare-plan-unclear = Der spätere Export kann es nicht sagen

# Seats.
compare-product = Produkt
compare-before = Vorher
compare-after = Nachher
compare-not-owned = nicht im Besitz
compare-no-location = keiner

## compare sentences

compare-progress =
    Wird gelesen: { $done } von { $total }, { $objects ->
        [one] { $objects } Objekt
       *[other] { $objects } Objekte
    }.

# When an export was made at the earliest, and how much is in it.
compare-made-on = Erstellt am { $day } oder später, nach der neuesten Änderung, die er enthält.
compare-made-at = Erstellt am { $day }, { $clock } UTC oder später, nach der neuesten Änderung, die er enthält.
compare-made-unknown = Er sagt nicht, wann er erstellt wurde.
compare-holds-things =
    { $users } Benutzer, { $groups ->
        [one] { $groups } Gruppe
       *[other] { $groups } Gruppen
    }, { $findings ->
        [one] { $findings } Befund
       *[other] { $findings } Befunde
    }.

# The answer.
compare-changed-unknown = Von keinem Benutzer lässt sich sagen, ob sich Lizenzen oder Dienste geändert haben.
compare-changed-for-nobody =
    Von { $compared ->
        [one] { $compared } Benutzer
       *[other] { $compared } Benutzern
    } in beiden Exporten haben sich bei niemandem Lizenzen oder Dienste geändert.
compare-changed-for =
    Von { $compared ->
        [one] { $compared } Benutzer
       *[other] { $compared } Benutzern
    } in beiden Exporten { $changed ->
        [one] hat { $changed }
       *[other] haben { $changed }
    } andere Lizenzen oder Dienste.
compare-gained-and-lost =
    Dazugekommen sind { $gained ->
        [one] { $gained } Zuweisung
       *[other] { $gained } Zuweisungen
    } und { $services_on ->
        [one] { $services_on } Dienst
       *[other] { $services_on } Dienste
    }, weggefallen { $lost ->
        [one] { $lost } Zuweisung
       *[other] { $lost } Zuweisungen
    } und { $services_off ->
        [one] { $services_off } Dienst
       *[other] { $services_off } Dienste
    }.
compare-besides-that = Außerdem: { $list }.
compare-users-came =
    { $users ->
        [one] { $users } Benutzer kam
       *[other] { $users } Benutzer kamen
    } dazu
compare-users-went =
    { $users ->
        [one] { $users } Benutzer fiel
       *[other] { $users } Benutzer fielen
    } weg
compare-groups-came =
    { $groups ->
        [one] { $groups } Gruppe kam
       *[other] { $groups } Gruppen kamen
    } dazu
compare-groups-went =
    { $groups ->
        [one] { $groups } Gruppe fiel
       *[other] { $groups } Gruppen fielen
    } weg
compare-products-came =
    { $products ->
        [one] { $products } Produkt kam
       *[other] { $products } Produkte kamen
    } dazu
compare-products-went =
    { $products ->
        [one] { $products } Produkt fiel
       *[other] { $products } Produkte fielen
    } weg
compare-other-locations =
    { $users ->
        [one] { $users } Benutzer hat
       *[other] { $users } Benutzer haben
    } einen anderen Verwendungsstandort
compare-other-licenses =
    { $groups ->
        [one] { $groups } Gruppe gibt
       *[other] { $groups } Gruppen geben
    } andere Lizenzen
compare-other-seats =
    { $products ->
        [one] { $products } Produkt hat
       *[other] { $products } Produkte haben
    } eine andere Anzahl Lizenzen
compare-findings-changed = Befunde: { $gone } verschwunden, { $new } neu, { $remaining } noch da.
compare-findings-changed-or-unclear = Befunde: { $gone } verschwunden, { $new } neu, { $remaining } noch da, und über { $unclear } kann der andere Export nichts sagen.
compare-nothing-predicted = Aus dem früheren Export wurde nichts vorhergesagt.
compare-of-predictions =
    Von { $predictions ->
        [one] { $predictions } Vorhersage
       *[other] { $predictions } Vorhersagen
    }: { $list }.
compare-predictions-came-true = { $predictions } eingetreten
compare-predictions-otherwise = { $predictions } anders gekommen
compare-predictions-went-through = { $predictions } trotzdem durchgegangen
compare-predictions-avoided = { $predictions } ohne Ursache
compare-predictions-open = { $predictions } noch offen
compare-predictions-cannot-tell = { $predictions } aus dem späteren Export nicht zu sagen

# Things that are not named.
compare-more-users =
    Und { $users ->
        [one] { $users } weiterer
       *[other] { $users } weitere
    } Benutzer; die Datei als JSON nennt alles.
compare-more-changes =
    Und { $changes ->
        [one] { $changes } weitere Änderung
       *[other] { $changes } weitere Änderungen
    }; die Datei als JSON nennt alles.
compare-more-groups =
    Und { $groups ->
        [one] { $groups } weitere Gruppe
       *[other] { $groups } weitere Gruppen
    }; die Datei als JSON nennt alles.
compare-more-products =
    Und { $products ->
        [one] { $products } weiteres Produkt
       *[other] { $products } weitere Produkte
    }; die Datei als JSON nennt alles.
compare-more-findings =
    Und { $findings ->
        [one] { $findings } weiterer Befund
       *[other] { $findings } weitere Befunde
    }; die Datei als JSON nennt alles.
compare-more-outcomes =
    Und { $outcomes ->
        [one] { $outcomes } weiteres Ergebnis
       *[other] { $outcomes } weitere Ergebnisse
    }; die Datei als JSON nennt alles.
compare-outcome = { $title }: { $users }
compare-moved-between = von { $before } zu { $after }

# Seats of a product.
compare-seats-taken = { $taken } belegt von { $all }
compare-seats-in-grace = { $seats } in der Nachfrist
compare-seats-suspended = { $seats } angehalten
compare-seats-locked-out = { $seats } gesperrt

# Why a finding cannot be sorted.
compare-unclear-later = Im späteren Export gefunden; dem früheren fehlt { $missing }.
compare-unclear-earlier = Im früheren Export gefunden; dem späteren fehlt { $missing }.

# About what nothing is said, and why.
compare-gap-users = Welche Benutzer dazukamen oder wegfielen
compare-gap-groups = Welche Gruppen dazukamen oder wegfielen
compare-gap-products = Welche Produkte dazukamen oder wegfielen
compare-gap-assignments = Was Benutzer bekamen oder verloren
compare-gap-paths = Auf welchem Weg Benutzer ihre Produkte haben
compare-gap-plans = Welche Dienste an- oder ausgingen
compare-gap-locations = Ob sich Verwendungsstandorte geändert haben
compare-gap-group-licenses = Ob sich Lizenzen von Gruppen geändert haben
compare-gap-seats = Ob sich die Zahl der Lizenzen geändert hat
compare-gap-for-users = { $what }, für { $users } Benutzer
compare-gap-for-groups =
    { $what }, für { $groups ->
        [one] { $groups } Gruppe
       *[other] { $groups } Gruppen
    }
compare-gap-for-products =
    { $what }, für { $products ->
        [one] { $products } Produkt
       *[other] { $products } Produkte
    }
compare-gap-in-earlier = { $what }: Der frühere Export enthält nicht alles aus { $input }.
compare-gap-in-later = { $what }: Der spätere Export enthält nicht alles aus { $input }.
compare-gap-in-both = { $what }: Keiner der beiden Exporte enthält alles aus { $input }.

# What became of the plan.
compare-plan-users =
    Von { $users ->
        [one] { $users } Benutzer
       *[other] { $users } Benutzern
    } mit einer erwarteten Änderung ist es bei { $expected } wie erwartet gekommen und bei { $otherwise } anders, und über { $unclear } kann der spätere Export nichts sagen.
compare-plan-services =
    Von { $services ->
        [one] { $services } Dienst, der
       *[other] { $services } Diensten, die
    } dazukommen oder wegfallen { $services ->
        [one] sollte
       *[other] sollten
    }, ist es bei { $came_true } so gekommen und bei { $missing } nicht; außerdem { $besides ->
        [one] kam oder ging { $besides }
       *[other] kamen oder gingen { $besides }
    }.
compare-plan-besides =
    { $users ->
        [one] { $users } Benutzer hat
       *[other] { $users } Benutzer haben
    } eine Änderung, die niemand erwartet hat.
compare-plan-refused =
    Von { $edits ->
        [one] { $edits } Schritt
       *[other] { $edits } Schritten
    } hätte der Dienst { $refused } abgelehnt; davon wurde nichts erwartet.
compare-errors-to-go =
    Von { $errors ->
        [one] { $errors } Fehler, der
       *[other] { $errors } Fehlern, die
    } verschwinden { $errors ->
        [one] sollte
       *[other] sollten
    }, { $came_true ->
        [one] ist { $came_true }
       *[other] sind { $came_true }
    } verschwunden, und bei { $unclear } lässt es sich nicht sagen.
compare-errors-to-go-served =
    Von { $errors ->
        [one] { $errors } Fehler, der
       *[other] { $errors } Fehlern, die
    } verschwinden { $errors ->
        [one] sollte
       *[other] sollten
    }, { $came_true ->
        [one] ist { $came_true }
       *[other] sind { $came_true }
    } verschwunden, { $served } nicht, da die Benutzer eine umkämpfte Lizenz bekommen haben, und bei { $unclear } lässt es sich nicht sagen.
compare-errors-to-come =
    Von { $errors ->
        [one] { $errors } Fehler, der
       *[other] { $errors } Fehlern, die
    } dazukommen { $errors ->
        [one] sollte
       *[other] sollten
    }, { $came_true ->
        [one] ist { $came_true }
       *[other] sind { $came_true }
    } gekommen, und bei { $unclear } lässt es sich nicht sagen.
compare-errors-to-come-served =
    Von { $errors ->
        [one] { $errors } Fehler, der
       *[other] { $errors } Fehlern, die
    } dazukommen { $errors ->
        [one] sollte
       *[other] sollten
    }, { $came_true ->
        [one] ist { $came_true }
       *[other] sind { $came_true }
    } gekommen, { $served } nicht, da die Benutzer eine umkämpfte Lizenz bekommen haben, und bei { $unclear } lässt es sich nicht sagen.
compare-plan-addresses =
    Von { $users ->
        [one] { $users } Benutzer, dessen
       *[other] { $users } Benutzern, deren
    } E-Mail oder Adressen sich ändern sollten, ist es bei { $came_true } wie erwartet gekommen, und bei { $unclear } lässt es sich nicht sagen.
compare-competition =
    { $users ->
        [one] { $users } Benutzer sollte
       *[other] { $users } Benutzer sollten
    } um { $seats ->
        [one] { $seats } Lizenz
       *[other] { $seats } Lizenzen
    } konkurrieren, und { $served } { $served ->
        [one] hat
       *[other] haben
    } eine bekommen.

# Seats before, expected and found.
compare-seats-found = Belegte Lizenzen: { $before } vorher, { $expected } erwartet, { $found } gefunden.
compare-seats-not-known = Belegte Lizenzen: { $before } vorher, { $expected } erwartet, eine unbekannte Zahl gefunden.

## coverage

## detail

## export

## findings

## format

# Between thousands.
format-thousands = {"."}
# Before decimals.
format-decimal = {","}

## frame

## grid

## help

## holders

## least-changes

least-changes-helps-most = Was am meisten hilft
least-changes-heading = Die wenigsten Änderungen, die die Fehler beheben
least-changes-nothing = Keine Änderung, die Seatscope am Export ausprobieren kann, behebt einen Fehler.
least-changes-partial = Es gibt mehr Ursachen und Änderungen, als ausprobiert wurden: andere bewirken vielleicht mehr.
least-changes-try-all = Alle ausprobieren
least-changes-copy-all = Alle als ein Szenario kopieren

# What a change does, in few words.
least-changes-clears-errors = behebt { $errors } Fehler
least-changes-brings-errors = bringt { $errors } Fehler
least-changes-takes-services =
    nimmt { $services ->
        [one] { $services } Dienst
       *[other] { $services } Dienste
    }

# What all changes together do.
least-changes-together-only =
    { $changes ->
        [one] Eine Änderung behebt
       *[other] { $changes } Änderungen zusammen beheben
    } den einzigen Fehler.
least-changes-together-all =
    { $changes ->
        [one] Eine Änderung behebt
       *[other] { $changes } Änderungen zusammen beheben
    } alle { $errors } Fehler.
least-changes-together-some =
    { $changes ->
        [one] Eine Änderung behebt
       *[other] { $changes } Änderungen zusammen beheben
    } { $resolved } von { $errors } Fehlern.

# How sure it is that fewer would not do.
least-changes-bound-proven = Weniger würden nicht genügen, nach dem zu urteilen, was jede allein bewirkt.
least-changes-bound-proven-but = Weniger würden nicht genügen, ohne einen Dienst zu nehmen, ein Produkt aufzugeben oder einen Fehler zu bringen, was diese vermeiden, nach dem zu urteilen, was jede allein bewirkt.
least-changes-bound-of-tried =
    Von den ausprobierten Änderungen { $at_least ->
        [one] ist mindestens eine
       *[other] sind mindestens { $at_least }
    } nötig, nach dem zu urteilen, was jede allein bewirkt.
least-changes-bound-at-least =
    Mindestens { $at_least ->
        [one] eine ist
       *[other] { $at_least } sind
    } nötig, nach dem zu urteilen, was jede allein bewirkt.

# What all changes together cost.
least-changes-cost-errors =
    Zusammen bringen sie { $errors ->
        [one] { $errors } neuen
       *[other] { $errors } neue
    } Fehler.
least-changes-cost-services =
    Zusammen nehmen sie { $services ->
        [one] { $services } Dienst
       *[other] { $services } Dienste
    }, gezählt je Benutzer und Plan.
least-changes-cost-both =
    Zusammen bringen sie { $errors ->
        [one] { $errors } neuen
       *[other] { $errors } neue
    } Fehler und nehmen { $services ->
        [one] { $services } Dienst
       *[other] { $services } Dienste
    }, gezählt je Benutzer und Plan.
least-changes-show =
    { $changes ->
        [one] Die Änderung anzeigen
       *[other] Alle { $changes } Änderungen anzeigen
    }

## overview

## palette

## planner

planner-heading = Eine Änderung planen
planner-detail = Sagen Sie, was Sie erreichen wollen. Seatscope prüft, was sich an diesem Export prüfen lässt, sagt, wem es wie ergeht, und bietet Wege an, jeden vorher ausprobiert.
planner-to-bench = Oder stellen Sie einzelne Änderungen zusammen
planner-from-bench = Einen Tausch, einen Umzug auf Gruppen, freie Lizenzen planen, oder ob ein Benutzer ein Produkt haben kann
planner-empty = Noch ist nichts geplant.
planner-want = Was Sie wollen
planner-goal-label = Ziel
planner-old-product = Zu ersetzendes Produkt
planner-new-product = Produkt an seiner Stelle
planner-plan-id = Die ID des Dienstplans
planner-plan = Planen
planner-checklist = An diesem Export geprüft
planner-ways = Wege dorthin
planner-no-way = Es gibt nichts zu tun oder keinen Weg, den Seatscope ausprobieren kann.
planner-who = Wem es wie ergeht
planner-to-do = Zu tun:

# The goals.
planner-goal-swap = Ein Produkt überall gegen ein anderes tauschen
planner-goal-swap-on-group = Ein Produkt an einer Gruppe gegen ein anderes tauschen
planner-goal-swap-direct = Ein Produkt in direkten Zuweisungen gegen ein anderes tauschen
planner-goal-direct-to-group = Direkte Zuweisungen auf Gruppen umstellen
planner-goal-free-seats = Lizenzen eines Produkts freimachen
planner-goal-can-have = Kann ein Benutzer ein Produkt direkt haben?
planner-goal-can-have-through = Kann ein Benutzer ein Produkt über eine Gruppe haben?
planner-goal-new-plan = Ein neuer Plan in einem Produkt
planner-goal-empty-group = Eine Gruppe leeren
planner-goal-delete-group = Eine Gruppe löschen
planner-goal-offboard = Einem Benutzer die Lizenzen nehmen
planner-goal-delete-user = Einen Benutzer löschen
planner-goal-reprocess-group = Eine Gruppe erneut verarbeiten
planner-goal-reprocess-all = Alles erneut verarbeiten

# The answers to a check.
planner-verdict-yes = Ja
planner-verdict-no = Nein
planner-verdict-unknown = Nicht zu sagen
planner-seats-on-the-way = { $before } vorher belegt, { $peak } in der Spitze, { $after } nachher; { $left } übrig
planner-beyond =
    { $users ->
        [one] { $users } weiterer Benutzer passte
       *[other] { $users } weitere Benutzer passten
    } nicht in diesen Plan: Planen Sie neu, wenn er umgesetzt ist.

## plans

plans-plan = Dienstplan
plans-search = Nach Name, technischem Namen oder ID suchen
plans-plans =
    { $plans ->
        [one] { $plans } Plan
       *[other] { $plans } Pläne
    }
plans-only-off = Nur die für jemanden ausgeschalteten

# Columns.
plans-col-plan = Plan
plans-col-on = An für
plans-col-off = Aus für
plans-col-share = Anteil

# Who holds it.
plans-holders = Wer ihn hat und wodurch
plans-have = An
plans-lack = Überall aus
plans-col-paths = Wege

# Where it comes from.
plans-in-products = Produkte, die ihn enthalten
plans-in-groups = Gruppen, die ein solches Produkt geben
plans-rules = Regeln, die ihn nennen
plans-no-groups = Keine Gruppe gibt ein Produkt, das ihn enthält.
plans-no-rules = Keine Regel nennt ihn.
plans-turns-on = schaltet ihn an
plans-leaves-off = lässt ihn aus
plans-use-detail = Für wie viele derer, die das Produkt haben, es jeden Plan anschaltet. Ein Plan kann immer noch aus einem anderen Produkt kommen.
plans-answer = An für { $on } Benutzer, überall aus für { $off }, die ein Produkt mit ihm haben.

## privacy

privacy-title = Datenschutz
privacy-sent = Was diesen Computer verlässt
privacy-sent-detail = Nichts. Die Dateien, die Sie öffnen, werden in diesem Tab gelesen, von einem Programm, das mit der Seite kam. Es gibt kein Konto, keine Nachverfolgung und keinen Server dahinter.
privacy-kept = Was dieser Browser behält
privacy-kept-detail = Nichts von einem Mandanten: Wird der Tab geschlossen oder neu geladen, ist alles vergessen. Nur dies wird behalten, auf diesem Computer:
privacy-kept-nothing = Zurzeit wird gar nichts behalten.
privacy-kept-theme = Ihre Wahl der Farben
privacy-kept-keys = ob einzelne Tasten Tastenkürzel sind
privacy-remove = Alles davon entfernen
privacy-removed = Es ist entfernt. Der nächste Besuch behält die Dateien der Website wieder.
privacy-not-removed = Der Browser hat es nicht entfernt

# How to check this.
privacy-check = Wie Sie das prüfen
privacy-check-network = Öffnen Sie die Entwicklertools des Browsers (F12), wählen Sie „Netzwerk“, laden Sie die Seite neu und öffnen Sie einen Export: Nach den eigenen Dateien der Website gibt es keine Anforderung. Oder schalten Sie das Netzwerk aus, bevor Sie den Export öffnen; alles funktioniert wie zuvor.
privacy-check-policy = Der Browser selbst verweigert der Seite und ihrem Worker jede andere Adresse, durch diese Richtlinie im Kopf der Seite:
privacy-check-files = Skripts, Formatvorlagen und Programme werden nur angenommen, wenn sie den Inhalt haben, mit dem diese Version gebaut wurde. Die Prüfsummenliste, die jeder Version beiliegt, SHA256SUMS, sagt, ob eine Kopie unverändert ist.
privacy-check-one-file = Diese eine Datei enthält alles, was die Seite braucht, und ihre Richtlinie nennt die Prüfsumme jedes Skripts und jeder Formatvorlage, die laufen dürfen. Die Prüfsummenliste, die jeder Version beiliegt, SHA256SUMS, sagt, ob die Datei unverändert ist.
privacy-no-version = Dies ist eine Entwicklungsversion; sie wird nicht für die Nutzung ohne Netzwerk behalten.
privacy-version = Dies ist Version { $version }.
privacy-kept-files =
    { $files ->
        [one] { $files } Datei
       *[other] { $files } Dateien
    } dieser Website, damit sie sich ohne Netzwerk öffnet

# A newer page.
privacy-update = Eine neuere Version von Seatscope liegt bereit
privacy-update-detail = Sie wird verwendet, wenn das nächste Mal alle ihre Tabs geschlossen sind, oder jetzt; dann müssen offene Dateien erneut geöffnet werden.
privacy-use-update = Jetzt verwenden

## record

## remedies

## reports

reports-detail = Jeder sagt, was gelesen wurde, nach welchen Regeln, und was sich nicht wissen ließ. Alle entstehen in diesem Tab, und in ihren Namen steht nichts über den Mandanten.
reports-pseudonymise = Namen, Adressen und IDs pseudonymisieren
reports-pseudonymised = Jeder Bericht, der von dieser Seite gespeichert wird, nennt statt Namen jetzt „Person …“ oder „Group …“ und erfundene Adressen und IDs, in allen dieselben. Der Schlüssel ist zufällig, bleibt in diesem Tab und ist weg, wenn der Tab geschlossen wird. Zahlen, Produkte, Länder und Daten bleiben, wie sie sind.
reports-not-pseudonymised = Berichte enthalten Namen, Adressen und IDs wie der Export.
reports-for-reading = Zum Lesen
reports-tables = Tabellen für die Tabellenkalkulation
reports-tables-detail = Alle zusammen als eine Arbeitsmappe oder jede als CSV: in UTF-8, vollständig, mit den Namen des JSON-Berichts. Ein Text, den eine Tabellenkalkulation für eine Formel halten würde, hat in CSV ein Hochkomma davor; in der Arbeitsmappe sind Texte Texte.
reports-workbook = XLSX speichern
reports-workbook-detail = Eine Datei für Excel und ähnliche Programme, ein Blatt je Tabelle, mit Filtern; die ersten 250.000 Zeilen von jeder.
reports-for-programs = Für Programme

# Forms.
reports-html = HTML speichern
reports-html-detail = Eine Datei zum Versenden und Drucken. Sie öffnet sich in jedem Browser ohne Netzwerk und enthält kein Skript.
reports-markdown = Markdown speichern
reports-markdown-detail = Für ein Ticket oder ein Wiki.
reports-text = Text speichern
reports-text-detail = Was die Befehlszeile auf einem Terminal ausgibt: die kürzeste Form.
reports-json = JSON speichern
reports-json-detail = Alles, in der veröffentlichten Form; dieselben Bytes, die die Befehlszeile ausgibt.

# The tables, each with its name and what a row is.
reports-findings = Befunde
reports-findings-rows = Eine Zeile je Befund, die schlimmsten zuerst
reports-affected-users = Betroffene Benutzer
reports-affected-users-rows = Eine Zeile je Befund und Benutzer, den er betrifft
reports-address-holders = Inhaber von Adressen
reports-address-holders-rows = Eine Zeile je Befund, Adresse und Objekt, das sie hat oder will, mit dem Befehl, der sie ihm nimmt
reports-address-corrections = Berichtigungen von Adressen
reports-address-corrections-rows = Eine Zeile je falschem Wert, mit dem, was dort stehen sollte, und dem Befehl dafür
reports-users = Benutzer
reports-users-rows = Eine Zeile je Benutzer
reports-assignments = Zuweisungen
reports-assignments-rows = Eine Zeile je Benutzer, Produkt und Weg
reports-products = Produkte
reports-products-rows = Eine Zeile je Produkt, mit Lizenzen und Inhabern
reports-groups = Gruppen
reports-groups-rows = Eine Zeile je Gruppe mit Lizenzen
reports-files = Dateien
reports-files-rows = Eine Zeile je gelesener Datei
reports-problems = Probleme mit Dateien
reports-problems-rows = Eine Zeile je Problem; Dateien mit denselben Problemen teilen sie sich
reports-coverage = Abdeckung
reports-coverage-rows = Eine Zeile je Prüfung: was der Export sagen kann und was nicht
reports-differences = Abweichungen
reports-differences-rows = Eine Zeile je aufgezeichneter Zuweisung, die die Simulation nicht nachbildet
reports-save-table = { $name } als CSV speichern

## rule-editor

rule-editor-heading = Mitgliedschaftsregel
rule-editor-detail = Geben Sie eine Regel einer dynamischen Gruppe ein, und sehen Sie sofort, wen sie in diesem Export meint, bevor jemand sie speichert. Nichts wird geändert.

# Ways here.
rule-editor-from-group = Eine andere Regel ausprobieren und sehen, wer dazukommen und wer ausscheiden würde
rule-editor-from-static = Sehen, was eine Mitgliedschaftsregel aus dieser Gruppe machen würde
rule-editor-from-groups = Eine Mitgliedschaftsregel ausprobieren
rule-editor-of-group = An der Gruppe
rule-editor-without-group = Ohne Gruppe ausprobieren
rule-editor-pick-group = Mit den Mitgliedern einer Gruppe vergleichen

# The field.
rule-editor-rule = Regel
rule-editor-hint = Während der Eingabe erscheinen Vorschläge: Pfeiltasten und Eingabe übernehmen einen, Esc schließt sie, Strg und Leertaste öffnen sie wieder.
rule-editor-offers-list = Vorschläge
rule-editor-reset = Zurück zur jetzigen Regel der Gruppe
rule-editor-go-there = Dorthin
rule-editor-remarks = Anmerkungen zur Regel
rule-editor-empty = Geben Sie eine Regel ein, oder klicken Sie Bedingungen aus den Eigenschaften unten zusammen.

# The result.
rule-editor-result = Wen sie meint
rule-editor-no-result = Niemand kann sagen, wen diese Regel meint: siehe die Anmerkungen unter der Regel.
rule-editor-try-this = Als Was-wäre-wenn ausprobieren
rule-editor-try-detail = Es zeigt, was die bekommen, die dazukommen, was die verlieren, die ausscheiden, die Lizenzen und die Fehler.
rule-editor-on-the-rule = An der Regel

# The table of properties.
rule-editor-properties = Eigenschaften im Export
rule-editor-properties-detail = Öffnen Sie eine für ihre häufigsten Werte. Ein Klick auf einen Wert fügt der Regel die Bedingung hinzu.
rule-editor-join = Bedingungen verbinden mit
rule-editor-col-property = Eigenschaft
rule-editor-col-users = Benutzer mit einem Wert
rule-editor-col-values = Werte
rule-editor-show-values = Anzeigen
rule-editor-empty-text = leerer Text
rule-editor-no-value = kein Wert

# How bad a remark is, and where it is.
rule-editor-remark-error = Fehler
rule-editor-remark-unsupported = Kann hier nicht ausgewertet werden
rule-editor-remark-warning = Warnung
rule-editor-at-character = bei Zeichen { $character }
rule-editor-go-to-character = { rule-editor-go-there }: Zeichen { $character }
rule-editor-offers =
    { $offers ->
        [one] { $offers } Vorschlag
       *[other] { $offers } Vorschläge
    }, Pfeil nach unten zum Auswählen
rule-editor-users = { $users } Benutzer

# The answer.
rule-editor-meet =
    { $inside } von { $users ->
        [one] { $users } Benutzer
       *[other] { $users } Benutzern
    } { $inside ->
        [one] erfüllt
       *[other] erfüllen
    } die Regel.
rule-editor-come-go-and-stay =
    { $come ->
        [one] { $come } Benutzer würde
       *[other] { $come } Benutzer würden
    } dazukommen, { $go ->
        [one] { $go } Benutzer würde
       *[other] { $go } Benutzer würden
    } ausscheiden, { $stay ->
        [one] { $stay } Benutzer bleibt
       *[other] { $stay } Benutzer bleiben
    }.
rule-editor-note-unreadable =
    Von { $users ->
        [one] { $users } Benutzer
       *[other] { $users } Benutzern
    } kann es niemand sagen: { $property } hat einen Wert, der nicht gelesen werden kann ({ $graph } in Graph).
rule-editor-note-not-exported =
    Von { $users ->
        [one] { $users } Benutzer
       *[other] { $users } Benutzern
    } kann es niemand sagen: { $property } wurde dafür nicht exportiert ({ $graph } in Graph).
rule-editor-note-no-time =
    Von { $users ->
        [one] { $users } Benutzer
       *[other] { $users } Benutzern
    } kann es niemand sagen: Die aktuelle Zeit ist nicht bekannt.
rule-editor-note-synced = Die Gruppe kommt aus der lokalen Umgebung und kann in der Cloud keine Regel haben.
rule-editor-note-fixed-members =
    Die Gruppe hat jetzt feste Mitglieder. Wird sie dynamisch, wird sie zuerst geleert: { $back ->
        [one] { $back } Benutzer kommt
       *[other] { $back } Benutzer kommen
    } zurück, { $gone } Benutzer nicht.
rule-editor-note-paused = Die Verarbeitung ihrer Regel ist angehalten: Niemand kommt dazu oder scheidet aus, bis sie fortgesetzt wird.
rule-editor-note-members-unknown = Nicht alle ihre Mitglieder wurden exportiert, daher scheiden vielleicht mehr aus.

# Headings of the lists of users.
rule-editor-side-comes = Würden dazukommen: { $users }
rule-editor-side-goes = Würden ausscheiden: { $users }
rule-editor-side-stays = Bleiben: { $users }
rule-editor-side-inside = Erfüllen die Regel: { $users }
rule-editor-side-outside = Erfüllen sie nicht: { $users }
rule-editor-side-unknown = Niemand kann es sagen: { $users }

# What a user has where a part of the rule decides.
rule-editor-seen-not-exported = wurde nicht exportiert
rule-editor-seen-unreadable = hat einen Wert, der nicht gelesen werden kann
rule-editor-seen-nothing = hat keinen Wert
rule-editor-seen-empty-text = hat einen leeren Text
rule-editor-seen-value = hat
rule-editor-seen-decided-by = entschieden durch
rule-editor-seen-no-items = hat keine Einträge
rule-editor-seen-no-single-item = keiner der Einträge entscheidet allein
rule-editor-seen-manager = hat als Vorgesetzten
rule-editor-seen-no-manager = hat keinen Vorgesetzten
rule-editor-more-parts =
    und { $parts ->
        [one] { $parts } weiterer Teil
       *[other] { $parts } weitere Teile
    }
rule-editor-valued = { $valued } von { $exported }
rule-editor-all-values =
    { $values ->
        [one] { $values } Wert
       *[other] { $values } Werte
    }:
rule-editor-most-common-values =
    { $values ->
        [one] { $values } Wert
       *[other] { $values } Werte
    }; die { $shown } häufigsten:
rule-editor-adds = fügt { $clause } hinzu
rule-editor-values-of = Werte von { $property }
rule-editor-not-exported =
    { $properties ->
        [one] { $properties } Eigenschaft wurde
       *[other] { $properties } Eigenschaften wurden
    } nicht exportiert

## rules

rules-detail = Eine vollständige Liste der Regeln ist nicht veröffentlicht. Dies sind die hier geltenden, manche aus den eigenen Aufzeichnungen dieses Mandanten gelernt, jede mit ihrer Quelle und damit, wie gut sie belegt ist. Jede lässt sich umschalten; nichts außer dieser Auswertung ändert sich.
rules-confidence = Sicherheit
rules-source = Quelle
rules-observed = Was dieser Mandant zeigt

# What rules say.
rules-conflict = Je zwei von diesen schließen einander aus
rules-depends = braucht einen von
rules-location = darf nicht verwendet werden in
rules-superseded = bringt nichts hinzu neben

# The user's own rules.
rules-load = Regeldatei laden
rules-save-all = Die geltenden Regeln speichern
rules-save-own = Nur Ihre speichern
rules-save-detail = Eine gespeicherte Datei lässt sich hier wieder laden oder der Befehlszeile mit --rules übergeben. Jede Regel einer solchen Datei gilt als Ihre: Sie geht den eingebauten vor, und nichts, was ein Mandant zeigt, schwächt sie ab.
rules-only-own = Nur Ihre
rules-back = Zurück zu den mitgelieferten Regeln
rules-working = Was aus diesen Regeln folgt, wird ermittelt…
rules-no-such-rules = Die Regeln, die Sie umgeschaltet haben, gehören nicht zu denen dieses Mandanten; nichts ist geändert.
rules-refused = Die Regeln bleiben, wie sie waren
rules-switched = Umgeschaltet
rules-marked-from-file = Aus Ihrer Datei
rules-effect-of = Was { $id } bewirkt

# Where a rule without a switch comes from.
rules-as-in-file = Wie in der Datei
rules-as-learned = Wie gelernt
rules-as-built-in = Wie mitgeliefert
rules-switched-rules =
    { $rules ->
        [one] { $rules } Regel ist
       *[other] { $rules } Regeln sind
    } umgeschaltet.
rules-from-file =
    { $rules ->
        [one] { $rules } Regel kommt
       *[other] { $rules } Regeln kommen
    } aus

# What follows from the rules.
rules-outcome-same =
    Es gibt { $findings ->
        [one] { $findings } Befund
       *[other] { $findings } Befunde
    }, und eine erneute Verarbeitung würde { $errors } Fehler beheben, wie mit den mitgelieferten Regeln.
rules-outcome-other =
    Es gibt { $findings ->
        [one] { $findings } Befund
       *[other] { $findings } Befunde
    }, und eine erneute Verarbeitung würde { $errors } Fehler beheben; mit den mitgelieferten Regeln sind es { $delivered_findings } und { $delivered_errors }.
rules-too-large = „{ $name }“ ist größer als jede Regeldatei. Wählen Sie eine in der Form, die „{ rules-save-all }“ schreibt.
rules-unreadable = Der Browser konnte „{ $name }“ nicht lesen ({ $reason }). Kopieren Sie die Datei auf einen lokalen Datenträger, und wählen Sie sie erneut.

## shortcuts

## tables

## timeline

timeline-title = Überwachungsprotokoll
timeline-detail = Was an Gruppen festgelegt wurde, wie der Dienst es verarbeitet hat und was für wen daraus wurde. Was im Protokoll fehlt, kann trotzdem geschehen sein.

# Headings.
timeline-history = Verlauf
timeline-processing-of-groups = Verarbeitung von Gruppen
timeline-demand = Aus Mangel an Lizenzen abgelehnt
timeline-events = Ereignisse
timeline-filters = Welche Ereignisse

# Filters.
timeline-activity = Aktivität
timeline-actor = Ausgeführt von
timeline-named = Name des Benutzers oder der Gruppe beginnt mit
timeline-service = Dienst
timeline-category = Kategorie
timeline-target = Von einer Gruppe, einem Benutzer oder Produkt
timeline-from = Ab Tag
timeline-to = Bis Tag
timeline-only-failures = Nur Fehlgeschlagenes
timeline-any = alle

# Buttons and links.
timeline-clear = Filter aufheben
timeline-more = Mehr Ereignisse anzeigen
timeline-older = Weiter zu früheren Ereignissen
timeline-newer = Zurück zu späteren Ereignissen
timeline-all = Das ganze Überwachungsprotokoll
timeline-no-events = Das Protokoll enthält kein solches Ereignis. Das heißt nicht, dass nichts geschehen ist: siehe, was das Protokoll abdeckt.

# The table below the picture.
timeline-as-table = Dasselbe als Tabelle
timeline-column-group = Gruppe
timeline-column-began = Begonnen
timeline-column-ended = Beendet
timeline-column-took = Dauer
timeline-column-users = Benutzer

# The table of the demand.
timeline-demand-product = Produkt
timeline-demand-day = Tag
timeline-demand-refused = Abgelehnte Benutzer
timeline-demand-waiting = Am Ende wartend

# The legend.
timeline-legend-whole = ohne Fehler beendet
timeline-legend-failed = mit Fehlern; jedes ✕ steht, wo Änderungen fehlschlugen
timeline-legend-open = das Protokoll zeigt nur ein Ende davon
timeline-legend-gap = das Protokoll deckt diese Zeit nicht ab
timeline-axis = Zeit (UTC)
timeline-no-group = Keine Gruppe, die das Protokoll nennt
timeline-is-cut = Das Protokoll enthält nur einen Teil dieses Ereignisses.
timeline-no-time = zu unbekannter Zeit
timeline-not-in-log = nicht im Protokoll

# What the log covers.
timeline-log-covers =
    Das Protokoll reicht vom { $from } bis zum { $to }; { $events ->
        [one] { $events } Ereignis betrifft
       *[other] { $events } Ereignisse betreffen
    } Lizenzen.
timeline-log-has =
    { $events ->
        [one] { $events } Ereignis betrifft
       *[other] { $events } Ereignisse betreffen
    } Lizenzen.

# How many events are shown.
timeline-events-from-to = Ereignisse { $first } bis { $last } von { $total }, die neuesten zuerst
timeline-last-events = Die letzten { $shown } von { $total } Ereignissen
timeline-all-events =
    { $total ->
        [one] { $total } Ereignis
       *[other] { $total } Ereignisse
    }
timeline-day-and-clock = { $day }, { $clock } UTC

# Lengths of time.
timeline-span-seconds =
    { $seconds ->
        [one] { $seconds } Sekunde
       *[other] { $seconds } Sekunden
    }
timeline-span-minutes = { $minutes } Minuten
timeline-span-hours = { $hours } Stunden
timeline-span-days = { $days } Tage

# How many users a processing touched.
timeline-users-counted = { $assigned } zugewiesen, { $failed } fehlgeschlagen
timeline-users-logged = { $changed } geändert, { $failed } fehlgeschlagen, soweit protokolliert
timeline-users-logged-unclear = { $changed } geändert, { $failed } fehlgeschlagen, { $unclear } unbekannt, soweit protokolliert

# A processing in one sentence.
timeline-processing-run = { $group }: begonnen { $began }, beendet { $ended }; { $users }
timeline-processing-run-took = { $group }: begonnen { $began }, beendet { $ended }, Dauer { $took }; { $users }

# What the picture shows.
timeline-picture-all =
    { $runs ->
        [one] { $runs } Verarbeitung
       *[other] { $runs } Verarbeitungen
    } in { $lanes ->
        [one] { $lanes } Zeile
       *[other] { $lanes } Zeilen
    }
timeline-picture-last =
    Die { $runs ->
        [one] letzte Verarbeitung
       *[other] letzten { $runs } Verarbeitungen
    } in { $lanes ->
        [one] { $lanes } Zeile
       *[other] { $lanes } Zeilen
    }, von insgesamt { $total }
timeline-picture-gaps =
    { $shown }; { $gaps ->
        [one] { $gaps } Lücke
       *[other] { $gaps } Lücken
    } im Protokoll
timeline-more-lanes =
    { $lanes ->
        [one] { $lanes } weitere Zeile steht
       *[other] { $lanes } weitere Zeilen stehen
    } in der Tabelle
timeline-not-covered = Das Protokoll deckt die Zeit vom { $from } bis zum { $to } nicht ab

# Changes that failed at about one time.
timeline-failed-at =
    { $who }: { $changes ->
        [one] { $changes } Änderung ist
       *[other] { $changes } Änderungen sind
    } am { $time } fehlgeschlagen
timeline-failed-between =
    { $who }: { $changes ->
        [one] { $changes } Änderung ist
       *[other] { $changes } Änderungen sind
    } zwischen dem { $from } und dem { $to } fehlgeschlagen

# What ties an event to a processing.
timeline-tied-by-correlation = Teil der Verarbeitung von { $group }, nach seiner Korrelations-ID
timeline-tied-by-time = Teil der Verarbeitung von { $group }, wie seine Zeit nahelegt

# What was done to a product.
timeline-change-added = { $product } kam dazu
timeline-change-was-to-be-added = { $product } sollte dazukommen
timeline-change-removed = { $product } fiel weg
timeline-change-was-to-be-removed = { $product } sollte wegfallen
timeline-change-changed = { $product } bekam andere Pläne
timeline-change-was-to-be-changed = { $product } sollte andere Pläne bekommen
timeline-change-kept = { $product } blieb
timeline-change-was-to-be-kept = { $product } sollte bleiben
timeline-change-present = { $product } ist seitdem da; was vorher war, ist nicht bekannt
timeline-change-was-to-be-present = { $product } sollte da sein; was vorher war, ist nicht bekannt
timeline-change-was-present = { $product } war vorher da; was seitdem ist, ist nicht bekannt
timeline-change-was-present-only = { $product } war vorher da; was daraus werden sollte, ist nicht bekannt
timeline-change-unclear = ob es so kam, ist nicht bekannt
timeline-plans-turned-on = angeschaltet: { $plans }
timeline-plans-turned-off = ausgeschaltet: { $plans }
timeline-plans-off = aus: { $plans }
timeline-plans-to-be-turned-on = sollten angeschaltet werden: { $plans }
timeline-plans-to-be-turned-off = sollten ausgeschaltet werden: { $plans }
timeline-plans-to-be-off = sollten aus sein: { $plans }

# Values that are shown as they stand.
timeline-property-from-to = { $property }: von { $old } zu { $new }
timeline-nothing = nichts

## words

## work

# The mark on a finding.
work-mark = Ihre Markierung
work-state-label = Was damit geschehen soll
work-note = Notiz
work-kept = Markierungen und Notizen sind nur in diesem Tab, bis Sie Ihre Arbeit unter Berichte speichern.
work-also = Auch anzeigen
work-has-note = Notiz

# The part of the reports.
work-your-work = Ihre Arbeit
work-detail = Markierungen und Notizen, Änderungen unter Was-wäre-wenn und Ihre Regeln, in einer Datei. Über den Mandanten enthält sie IDs, Codes und Adressen, die Titel Ihrer Änderungen, die Personen nennen können, und was Sie geschrieben haben. Öffnen Sie sie wieder mit diesem Export oder einem neueren, hier oder indem Sie sie auf der Seite ablegen.
work-save = Meine Arbeit speichern
work-open = Meine Arbeit öffnen

# Titles of notices.
work-opened-title = Ihre Arbeit ist geöffnet
work-refused = Die gespeicherte Arbeit wurde nicht geöffnet
work-export-first = Öffnen Sie zuerst den Export, dann Ihre Arbeit.
work-not-taken = Ihre Markierungen werden nicht angezeigt
work-put-away-title = Ein anderer Mandant ist geöffnet

# States.
work-state-open = Offen
work-state-settled = Erledigt
work-state-accepted = Akzeptiert
work-then =
    Als Sie ihn markierten, betraf er { $users } Benutzer; jetzt { $now ->
        [one] ist
       *[other] sind
    } es { $now }.
work-alike =
    { $others ->
        [one] { $others } weiterer Befund betrifft
       *[other] { $others } weitere Befunde betreffen
    } dasselbe und { $others ->
        [one] teilt
       *[other] teilen
    } diese Markierung.
work-folded =
    { $findings ->
        [one] { $findings } Befund, den Sie erledigt oder akzeptiert haben, ist
       *[other] { $findings } Befunde, die Sie erledigt oder akzeptiert haben, sind
    } eingeklappt.

# Marks whose finding is not here.
work-gone-marks =
    { $marks ->
        [one] { $marks } Markierung gehört zu einem Befund, den
       *[other] { $marks } Markierungen gehören zu Befunden, die
    } dieser Export nicht zeigt.
work-gone-marks-settled =
    { $marks ->
        [one] { $marks } Markierung gehört zu einem Befund, den
       *[other] { $marks } Markierungen gehören zu Befunden, die
    } dieser Export nicht zeigt, davon { $settled } erledigt.

# What was opened.
work-of-other-tenant = Sie wurde für einen anderen Mandanten gespeichert: Was sie über IDs sagt, die es hier nicht gibt, hat keine Wirkung.
work-holds =
    Sie enthält { $changes ->
        [one] { $changes } Änderung
       *[other] { $changes } Änderungen
    } unter Was-wäre-wenn, { $rules ->
        [one] { $rules } umgeschaltete Regel
       *[other] { $rules } umgeschaltete Regeln
    } und { $marks ->
        [one] { $marks } Markierung
       *[other] { $marks } Markierungen
    }.
work-fitting-marks = Markierungen, die zu einem Befund dieses Exports passen: { $fitting } von { $marks }.
work-put-away =
    { $marks ->
        [one] { $marks } Markierung
       *[other] { $marks } Markierungen
    } des vorigen Mandanten { $marks ->
        [one] wurde
       *[other] wurden
    } weggelegt.
work-too-large = „{ $name }“ ist größer als jede gespeicherte Arbeit. Wählen Sie eine Datei, die „{ work-save }“ erzeugt hat.
work-unreadable = Der Browser konnte „{ $name }“ nicht lesen ({ $reason }). Kopieren Sie die Datei auf einen lokalen Datenträger, und wählen Sie sie erneut.

## worker
