### Alle Texte der Seite auf Deutsch.

## addresses

addresses-search = Nach Adresse, Domäne oder Präfix suchen
addresses-only-shared = Nur mehrfach vergebene

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
addresses-exchange-online-and-graph = Exchange Online PowerShell, die letzte Zeile in Microsoft Graph PowerShell

# Why there is no command, and what does it instead.
addresses-synchronisation-unknown = Kein Befehl: Der Export sagt nicht, ob das Objekt aus der lokalen Umgebung kommt (onPremisesSyncEnabled). Wenn ja, ändern Sie es dort, sonst in Exchange Online.
addresses-made-in-the-cloud = Kein Befehl: Die Cloud bildet diese Adresse aus dem Alias, verwirft, was die lokale Umgebung dazu sagt, und behält sie, wenn sich der Alias ändert.
addresses-given-by-scenario = Kein Befehl: Das Szenario selbst vergibt sie. Lassen Sie das im Szenario weg.
addresses-domain-not-verified = Kein Befehl: Die Organisation hat die Domäne nicht überprüft, daher würde der Dienst die Adresse verwerfen oder ablehnen. Überprüfen Sie zuerst die Domäne oder entfernen Sie den Wert.
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

arrive-promise = Finden Sie heraus, warum Ihren Benutzern Lizenzen fehlen.
arrive-privacy = Alles wird in diesem Tab berechnet. Kein Upload, kein Konto, keine Nachverfolgung: Ihr Export verlässt diesen Computer nicht.
arrive-drop = Legen Sie den Export eines Mandanten hier ab
arrive-drop-detail = JSON-, CSV- oder ZIP-Dateien oder ganze Ordner: Benutzer, Gruppen mit Mitgliedern, Produkte und auf Wunsch Microsofts CSV der Produktnamen. Sie können JSON auch mit Strg+V einfügen.
arrive-let-go = Loslassen, um diese Dateien zu analysieren
arrive-choose-files = Dateien auswählen
arrive-choose-folder = Ordner auswählen
arrive-sample = Beispielmandanten öffnen
arrive-sample-detail = Eine erfundene Organisation mit den üblichen Problemen. Kein Export zur Hand? Beginnen Sie hier.
arrive-export = So erhalten Sie einen Export
arrive-export-detail = Drei Schritte in Microsoft Graph PowerShell, nur lesend. Führen Sie sie in einem leeren Ordner aus und legen Sie diesen Ordner dann hier ab.
arrive-not-open = Diese Adresse zeigt einen Teil eines Mandanten, in diesem Tab ist aber keiner geöffnet. Öffnen Sie seinen Export, dann erscheint die Seite.
arrive-trust = Überzeugen Sie sich selbst
arrive-all-commands = Alle Befehle, ein Skript, das alles sammelt, az rest und Graph Explorer
arrive-gathering = Die Ordner werden durchsucht
arrive-reading = Der Export wird gelesen
arrive-analysing = Es wird ermittelt, wer was hat und warum nicht
arrive-cancel = Abbrechen
arrive-cancelling = Wird abgebrochen…
arrive-progress = Lesefortschritt
arrive-current-file = Datei
arrive-found = Bisher aufgezeichnete Fehler
arrive-found-detail = Die Zahlen wachsen, während die Dateien gelesen werden. Ursachen und Abhilfen folgen, wenn alles gelesen ist.
arrive-cancelled = Das Lesen wurde abgebrochen. Es wurde nichts behalten.
arrive-nothing-taken = Hier gibt es nichts zu öffnen
arrive-no-files = Es wurde keine Datei darin gefunden. Wählen Sie JSON-Dateien oder einen Ordner, der welche enthält.
arrive-paste-not-json = Der eingefügte Text beginnt nicht wie JSON. Kopieren Sie die ganze Antwort, von der ersten bis zur letzten Klammer, und fügen Sie sie noch einmal ein.
arrive-sample-failed-title = Der Beispielmandant konnte nicht geladen werden
# Je eine Zeile.
arrive-trust-points =
    Die Richtlinie der Seite verbietet jede Verbindung außer zu ihren eigenen Dateien; Ihr Browser setzt sie für die Seite und ihren Worker durch.
    Die Kopfzeile zählt die Anforderungen, die an andere Websites gingen. Es bleibt bei keiner.
    Trennen Sie die Netzwerkverbindung, sobald die Seite geladen ist: Alles funktioniert weiterhin.
arrive-step-products = Anmelden, Organisation und Produkte exportieren
arrive-step-users = Benutzer mit ihren Zuweisungen exportieren
arrive-step-groups = Gruppen mit ihren Mitgliedern exportieren
arrive-back-to = Zurück zu { $tenant }
arrive-gathered =
    { $files ->
        [one] Bisher 1 Datei gefunden
       *[other] Bisher { $files } Dateien gefunden
    }
arrive-read = Gelesen
arrive-read-of = { $done } von { $total }
arrive-files = Dateien
arrive-files-of = { $done } von { $total }
arrive-objects = Objekte
arrive-speed = Tempo
arrive-measuring = wird gemessen…
arrive-speed-and-left = { $rate } pro Sekunde, noch { $left }
arrive-spoken =
    { $objects ->
        [one] { $percent } Prozent gelesen, 1 Objekt
       *[other] { $percent } Prozent gelesen, { $objects } Objekte
    }
arrive-sample-failed = Die Website liefert ihre Beispieldateien nicht ({ $reason }). Prüfen Sie die Verbindung, laden Sie die Seite neu oder öffnen Sie einen eigenen Export.
arrive-unreadable = Der Browser konnte einen der Ordner nicht lesen ({ $reason }). Wählen Sie ihn über die Schaltfläche für Ordner aus oder kopieren Sie ihn zuerst auf einen lokalen Datenträger.

## backtest

backtest-heading = Abweichungen von den Aufzeichnungen
backtest-detail = Jede aufgezeichnete Zuweisung wurde allein aus dem nachgebildet, was gewollt war: den Lizenzen der Gruppen, ihren Mitgliedern, direkten Zuweisungen und der Anzahl der Lizenzen. Diese hier kamen anders heraus, als der Dienst sie aufgezeichnet hat, jede mit dem wahrscheinlichen Grund.
backtest-search = Nach Name, ID oder Grund suchen
backtest-recorded = Aufgezeichnet
backtest-simulated = Simuliert
backtest-reason = Wahrscheinlicher Grund
backtest-nothing = Der Export enthält keine aufgezeichneten Zuweisungen, mit denen die Simulation verglichen werden könnte.
backtest-differences =
    { $differences ->
        [one] 1 Abweichung
       *[other] { $differences } Abweichungen
    }
backtest-reproduces =
    { $assignments ->
        [one] Die Simulation bildet { $agree } von 1 aufgezeichneten Zuweisung nach.
       *[other] Die Simulation bildet { $agree } von { $assignments } aufgezeichneten Zuweisungen nach.
    }
backtest-see =
    { $differences ->
        [one] Die Abweichung ansehen
       *[other] Die { $differences } Abweichungen ansehen
    }

## before-after

before-after-errors = Benutzer mit Fehlern, vorher und nachher
before-after-errors-detail = Jeder Benutzer einmal: mit einem aufgezeichneten Fehler oder mit einem, den die nächste Verarbeitung verursachen würde.
before-after-before = Vorher
before-after-after = Nachher
before-after-seats-detail = Der obere Balken zeigt den Stand vorher, der untere den Stand nachher; der Strich zeigt die vorhandenen Lizenzen, und was darüber hinausgeht, ist gestreift.
before-after-seats-of =
    { $owned ->
        [one] { $taken } von 1 Lizenz
       *[other] { $taken } von { $owned } Lizenzen
    }
before-after-seats = Vorher { $before }, nachher { $after }

## bench

bench-detail = Probieren Sie Änderungen an diesem Export aus, bevor jemand sie vornimmt. Der Mandant selbst wird nie berührt: Sie sehen, was der Dienst tun würde, soweit sein Verhalten dokumentiert ist.
bench-empty = Noch wird nichts ausprobiert. Stellen Sie eine Änderung zusammen, übernehmen Sie eine aus den Abhilfen eines Befunds mit „{ bench-try-this }“ oder öffnen Sie ein Szenario.
bench-all-aside = Alle Änderungen sind beiseitegelegt. Haken Sie eine an, um zu sehen, was sie bewirken würde.
bench-changes = Änderungen in ihrer Reihenfolge
bench-none-yet = Noch keine.
bench-undo = Rückgängig
bench-clear = Alle entfernen
bench-load = Szenario öffnen
bench-in-address = Die Adresse der Seite enthält diese Änderungen, allein als IDs: Setzen Sie ein Lesezeichen und kommen Sie mit demselben Export zurück.
bench-not-in-address = Diese Änderungen sind zu viele für die Adresse der Seite, oder sie sagen etwas über den Mandanten, das dort nicht hingehört. Speichern Sie das Szenario, um darauf zurückzukommen.
bench-build = Änderung hinzufügen
bench-what = Was geschehen soll
bench-add = Zur Liste hinzufügen
bench-choose-another = Anderes auswählen
bench-begin = An diesem Export ausprobieren:
bench-try-this = Ausprobieren
bench-refused = Das Szenario konnte nicht verwendet werden

# What membership rules do.
bench-refused-edits = Was der Dienst ablehnen würde
bench-moves = Wer durch Regeln dazukommt und ausscheidet
bench-come = Kommen dazu
bench-go = Scheiden aus
bench-back = Scheiden aus und kommen zurück
bench-not-told = Nicht feststellbar; gelten als unverändert
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
bench-before = Vorher vergeben
bench-picture = Vorher und nachher
bench-peak = In der Spitze
bench-after = Nachher vergeben
bench-left = Übrig

# What users get and lose.
bench-gains = Bekommen
bench-loses = Verlieren
bench-becomes-direct = Wird direkt
bench-nothing-else-changes = kein Dienst ändert sich: alle seine Pläne kommen auch von anderswo
bench-who-summary = Wer

# Files.
bench-take-along = Mitnehmen
bench-take-along-detail = Das Skript ändert nichts, solange es nicht mit dem Schalter dafür ausgeführt wird, und prüft zuerst, ob der Mandant noch so ist wie in diesem Export.
bench-ticket = Änderungsticket (Markdown)
bench-script = PowerShell-Skript
bench-scenario = Szenario (JSON)
bench-outcome = Ergebnis (JSON)

# The kinds of changes.
bench-kind-reprocess-group = Gruppe erneut verarbeiten
bench-kind-reprocess-user = Benutzer erneut verarbeiten
bench-kind-reprocess-all = Alles erneut verarbeiten
bench-kind-give-to-group = Produkt einer Gruppe zuweisen
bench-kind-take-from-group = Produkt aus einer Gruppe entfernen
bench-kind-give-to-user = Produkt einem Benutzer direkt zuweisen
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
bench-title-give-to-group = { $product } an „{ $group }“ zuweisen
bench-title-take-from-group = { $product } aus „{ $group }“ entfernen
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
bench-first-offered = Die ersten { $shown } von { $total }; tippen Sie, um die Auswahl einzugrenzen.
bench-all-offered = { $total } Treffer
bench-change = Anderes auswählen anstelle von { $name }
bench-all-plans-on =
    { $plans ->
        [one] { $plans } Plan
       *[other] Alle { $plans } Pläne
    } eingeschaltet
bench-some-plans-on =
    { $on } von { $plans ->
        [one] { $plans } Plan
       *[other] { $plans } Plänen
    } eingeschaltet
bench-edits =
    { $edits ->
        [one] { $edits } Schritt
       *[other] { $edits } Schritte
    }
bench-takes-part = Einbeziehen: { $title }
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
    }, verursacht { $introduced ->
        [0] keinen neuen
        [one] { $introduced } neuen
       *[other] { $introduced } neue
    }.
bench-answer-addresses =
    Löst { $resolved ->
        [one] { $resolved } Adresskonflikt
       *[other] { $resolved } Adresskonflikte
    }, verursacht { $introduced ->
        [0] keinen neuen
        [one] { $introduced } neuen
       *[other] { $introduced } neue
    }.
bench-answer-nobody = Bei niemandem ändern sich Dienste.
bench-answer-changed =
    { $changed ->
        [one] { $changed } Benutzer hat
       *[other] { $changed } Benutzer haben
    } danach etwas anderes als vorher; niemand verliert einen Dienst, den nichts ersetzt.
bench-answer-losing =
    { $changed ->
        [one] { $changed } Benutzer hat
       *[other] { $changed } Benutzer haben
    } danach etwas anderes als vorher; { $losing ->
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
bench-short-at-peak = { $seats ->
        [one] in der Spitze fehlt { $seats } Lizenz
       *[other] in der Spitze fehlen { $seats } Lizenzen
    }

## catalogue

catalogue-heading = Namen von Produkten und Plänen
catalogue-newer = Ein Produkt, das nur mit seiner ID oder Teilenummer angezeigt wird, ist neuer als diese Liste. Microsoft bietet eine Liste als CSV auf der Seite „Produktnamen und Dienstplanbezeichner für die Lizenzierung“ an: Fügen Sie sie hier hinzu oder legen Sie sie zusammen mit einem Export ab.
catalogue-over-it = Sie wird ergänzt und korrigiert durch
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

# Die Schritte stehen auf je einer Zeile.
codes-unknown = Anderer Fehlertext
codes-unknown-meaning = Der Dienst hat einen Fehler aufgezeichnet, den seine Dokumentation nicht aufführt. Der Text wird so gezeigt, wie er aufgezeichnet wurde.
codes-unknown-steps =
    Suchen Sie den Benutzer im Überwachungsprotokoll von Entra, Kategorie UserManagement, Aktivität „Change user license“: Dort steht der Grund des Fehlers im Wortlaut.
    Beheben Sie, was dort genannt ist, und verarbeiten Sie dann den Benutzer oder die Gruppe erneut.
codes-count-violation = Nicht genügend Lizenzen
codes-count-violation-meaning = Von einem Produkt der Gruppe sind weniger Lizenzen frei, als Mitglieder eine brauchen. Benutzer, die es schon haben, behalten es; die anderen warten mit einem Fehler. Wer von ihnen zuerst bedient würde, ist nicht dokumentiert.
codes-count-violation-steps =
    Kaufen Sie Lizenzen nach oder geben Sie welche frei: Entziehen Sie die Lizenz Benutzern, die sie nicht mehr brauchen, zuerst blockierten Konten und solchen ausgeschiedener Mitarbeiter. Eine direkte Lizenz zu entfernen gibt bei Benutzern, die das Produkt auch erben, nichts frei; jeder belegt nur eine Lizenz.
    Freigegebene oder gekaufte Lizenzen starten keine Verarbeitung. Öffnen Sie die Seite „Lizenzen“ der Gruppe und wählen Sie „Erneut verarbeiten“.
codes-count-violation-not = Entfernen Sie nicht in der Hoffnung auf freie Lizenzen direkte Lizenzen von Benutzern, die dasselbe Produkt erben: Jeder Benutzer belegt nur eine. Warten Sie auch nicht: Freie Lizenzen allein starten keine Verarbeitung.
codes-mutually-exclusive-violation = In Konflikt stehende Dienstpläne
codes-mutually-exclusive-violation-meaning = Ein Produkt der Gruppe enthält einen Dienstplan, den ein Benutzer nicht zusammen mit einem Plan eines anderen Produkts haben kann. Der Dienst löst das nie von selbst; die Entscheidung liegt beim Administrator.
codes-mutually-exclusive-violation-steps =
    Entscheiden Sie, welchen der beiden Pläne die Benutzer haben sollen.
    Schalten Sie den anderen Plan in dem Produkt aus, das ihn mitbringt, in der Gruppe oder in der direkten Lizenz, oder entfernen Sie dieses Produkt. Eines von beiden genügt.
    Verarbeiten Sie die Gruppe erneut oder die Benutzer einzeln.
codes-mutually-exclusive-violation-not = Verarbeiten Sie nicht erneut, bevor einer der beiden Pläne ausgeschaltet ist: Derselbe Fehler kommt wieder. Nehmen Sie nicht zum Ausprobieren Benutzer aus der Gruppe: Sie verlieren, was ihnen deren andere Produkte geben.
codes-dependency-violation = Ein benötigter Plan fehlt
codes-dependency-violation-meaning = Ein anderer Dienstplan des Benutzers braucht einen Plan, den diese Änderung weglassen oder wegnehmen würde. Ein Add-On ohne sein Basisprodukt oder ein Basisprodukt, das entfernt wird, während noch ein Add-On darauf beruht.
codes-dependency-violation-steps =
    Geben Sie den Benutzern den benötigten Plan auf anderem Weg oder schalten Sie den Plan aus, der von ihm abhängt.
    Hat der Benutzer die Gruppe verlassen und die Lizenz ist geblieben, tun Sie zuerst dasselbe; erst dann kann sie entfernt werden.
    Verarbeiten Sie den Benutzer erneut.
codes-dependency-violation-not = Entfernen Sie nicht zuerst das Basisprodukt und später das Add-On. Löschen Sie nicht die Gruppe, deren Lizenz beim Benutzer geblieben ist: Sie bleibt dann mit Fehler bei ihm.
codes-prohibited-in-usage-location-violation = Am Verwendungsstandort nicht zulässig
codes-prohibited-in-usage-location-violation-meaning = Ein Dienst des Produkts darf am Verwendungsstandort des Benutzers nicht verwendet werden. Ein Benutzer ohne Verwendungsstandort erbt den des Verzeichnisses.
codes-prohibited-in-usage-location-violation-steps =
    Prüfen Sie den Verwendungsstandort: Er muss angeben, wo der Benutzer wirklich ist. Korrigieren Sie ihn, wenn er das nicht tut.
    Ist er richtig, nehmen Sie den Benutzer aus der Gruppe oder schalten Sie den Plan in der Gruppe aus.
    Verarbeiten Sie den Benutzer erneut.
codes-prohibited-in-usage-location-violation-not = Legen Sie nicht nur deshalb einen falschen Verwendungsstandort fest, damit der Fehler verschwindet.
codes-uniqueness-violation = Ein Wert muss eindeutig sein
codes-uniqueness-violation-meaning = Durch die Lizenzierung bekäme der Benutzer einen Wert, den schon ein anderes Objekt hat, meist eine Proxyadresse. Microsoft führt diesen Fehler auf, ohne ihn zu erklären.
codes-uniqueness-violation-steps =
    Finden Sie den anderen Inhaber der Adresse. Auch Kontakte, Gruppen, freigegebene Postfächer und E-Mail-aktivierte öffentliche Ordner zählen; öffentliche Ordner stehen nie in einem Graph-Export.
    Entfernen Sie die Adresse bei allen bis auf einen.
    Verarbeiten Sie den Benutzer erneut; eine Adresse zu korrigieren startet keine Verarbeitung.
codes-uniqueness-violation-not = Nehmen Sie das Fehlen eines zweiten Inhabers im Export nicht als Beweis: E-Mail-aktivierte öffentliche Ordner stehen nie darin.
codes-other = Durch ein anderes Produkt aufgehalten
codes-other-meaning = Mit diesem Produkt ist alles in Ordnung. Die Produkte einer Gruppe werden zusammen zugewiesen oder gar nicht, und ein anderes Produkt derselben Gruppe ist bei diesen Benutzern fehlgeschlagen.
codes-other-steps =
    Beheben Sie den Fehler des genannten Produkts; dieses folgt von selbst.
    Um den Benutzern dieses Produkt in der Zwischenzeit zu geben, verwenden Sie dafür eine zweite Gruppe.
codes-other-not = Suchen Sie keinen Fehler bei diesem Produkt und kaufen Sie keine Lizenzen dafür.
codes-duplicate-proxy-address = Adresse doppelt vergeben
codes-duplicate-proxy-address-meaning = Zwei oder mehr Objekte haben dieselbe Proxyadresse. Eine Lizenz mit Exchange zuzuweisen oder zu entfernen schlägt bei solchen Benutzern fehl: Die Adresse wird bereits verwendet.
codes-duplicate-proxy-address-steps =
    Entscheiden Sie, wer die Adresse behält, und entfernen Sie sie bei den anderen. Wird ein Objekt synchronisiert, tun Sie das lokal.
    Exchange kennt vielleicht Inhaber, die diesem Export fehlen: Fragen Sie dort mit Get-Recipient und einem Filter auf EmailAddresses nach.
    Verarbeiten Sie die Benutzer danach erneut.
codes-duplicate-proxy-address-not = Korrigieren Sie ein synchronisiertes Objekt nicht in der Cloud: Die nächste Synchronisierung bringt die Adresse zurück.
codes-proxy-address-clash-on-licensing = Adresskonflikt zu erwarten
codes-proxy-address-clash-on-licensing-meaning = Eine Lizenz mit Postfach gäbe diesen Benutzern eine Adresse, die ein anderes Objekt hat: den Anmeldenamen, mail oder den Alias in der anfänglichen Domäne des Mandanten. Die Zuweisung würde fehlschlagen.
codes-proxy-address-clash-on-licensing-steps =
    Entscheiden Sie, wem die Adresse gehört. Entfernen Sie sie beim anderen Objekt oder geben Sie dem Benutzer einen anderen Anmeldenamen oder Alias.
    Wird ein Objekt synchronisiert, ändern Sie es lokal.
    Verarbeiten Sie danach die Gruppe.
codes-proxy-address-clash-on-licensing-not = Weisen Sie nicht zuerst die Lizenz zu und korrigieren danach die Adresse: Die Zuweisung schlägt fehl und mit ihr alle Produkte der Gruppe.
codes-proxy-address-will-change = Adressen werden sich ändern
codes-proxy-address-will-change-meaning = Bei jeder Lizenzänderung ermittelt der Dienst mail und Proxyadressen neu. Bei diesen Benutzern käme etwas anderes heraus, als sie jetzt haben.
codes-proxy-address-will-change-steps =
    Vergleichen Sie beide Seiten. Ist die neue richtig, ist nichts zu tun.
    Um eine Adresse zu behalten, legen Sie sie dort fest, wo sie verwaltet wird: in Exchange Online oder, bei synchronisierten Benutzern, lokal.
    Informieren Sie vorher die Benutzer, deren primäre Adresse sich ändert.
codes-proxy-address-will-change-not = Ändern Sie nicht die Lizenzen vieler dieser Benutzer auf einmal, bevor Sie einen von ihnen danach angesehen haben.
codes-invalid-proxy-address = Ungültige Adresse
codes-invalid-proxy-address-meaning = Exchange Online lehnt diese Adressen ab oder verwirft sie, oder ein Objekt hat keine oder mehrere primäre, oder die Lizenzierung könnte aus Anmeldename, mail oder Alias keine Adresse bilden. Eine synchronisierte Adresse, die verworfen wird, fehlt in der Cloud einfach.
codes-invalid-proxy-address-steps =
    Korrigieren Sie die Adressen wie vorgeschlagen, dort, wo sie verwaltet werden: bei synchronisierten Objekten lokal.
    Überprüfen Sie eine Domäne im Mandanten, wenn ihre Adressen bleiben sollen.
codes-invalid-proxy-address-not = Fügen Sie bei einem synchronisierten Objekt eine verworfene Adresse nicht in der Cloud hinzu; korrigieren Sie sie dort, wo sie herkommt.
codes-membership-rule-at-risk = Gefährdete Mitgliedschaftsregel
codes-membership-rule-at-risk-meaning = Eine Regel bestimmt, wer in dieser lizenzierten Gruppe ist, doch die Regel ist angehalten oder nicht lesbar, besagt vielleicht nicht das Gemeinte, nennt etwas, das es nicht gibt, oder fragt nach Lizenzen, die Gruppen zuweisen. Wer die Lizenzen der Gruppe hat, hängt dann von etwas ab, das leicht übersehen wird.
codes-membership-rule-at-risk-steps =
    Schalten Sie die Verarbeitung der Regel wieder ein oder korrigieren Sie die Regel, wo sie falsch ist; im Regeleditor lässt sie sich vorher ausprobieren.
    Fragen Sie nach Eigenschaften der Benutzer, etwa der Abteilung, statt nach ihren Dienstplänen.
codes-membership-rule-at-risk-not = Machen Sie aus einer statischen Gruppe keine dynamische, um das zu beheben: Zuerst werden alle ihre Mitglieder entfernt.
codes-membership-drift = Andere Mitglieder als nach der Regel
codes-membership-drift-meaning = Die Regel, die bestimmt, wer in dieser lizenzierten Gruppe ist, trifft auf andere Benutzer zu als auf die Mitglieder im Export. Entweder muss der Dienst eine Änderung noch verarbeiten, oder die Regel besagt etwas anderes als gedacht.
codes-membership-drift-steps =
    Sehen Sie nach, ob die Regel kürzlich verarbeitet wurde; die Verarbeitung kann Stunden dauern.
    Wenn ja, vergleichen Sie die hier genannten Benutzer mit der Regel und korrigieren Sie die Regel oder die Eigenschaften der Benutzer.
codes-membership-drift-not = Fügen Sie Mitglieder nicht von Hand hinzu und entfernen Sie keine: In einer dynamischen Gruppe entscheidet nur die Regel.
codes-nested-group = Gruppe in einer lizenzierten Gruppe
codes-nested-group-meaning = Lizenzen erreichen nur die direkten Mitglieder einer Gruppe. Benutzer, die über eine andere Gruppe Mitglied sind, bekommen nichts, und der Dienst nennt das keinen Fehler.
codes-nested-group-steps =
    Fügen Sie diese Benutzer direkt hinzu, weisen Sie die Lizenz stattdessen der inneren Gruppe zu oder verwenden Sie eine dynamische Gruppe.
    Sollen sie nichts haben, lassen Sie es, wie es ist.
codes-nested-group-not = Weisen Sie nicht dasselbe Produkt der inneren und der äußeren Gruppe zu, in der Hoffnung, dass eine die andere erreicht: Lizenzen gehen nie von Gruppe zu Gruppe über.
codes-group-not-security-enabled = Gruppe kann nicht lizenziert werden
codes-group-not-security-enabled-meaning = Nur Sicherheitsgruppen und sicherheitsaktivierten Microsoft 365-Gruppen können Lizenzen zugewiesen werden.
codes-group-not-security-enabled-steps =
    Aktivieren Sie die Sicherheit der Gruppe (securityEnabled) oder verschieben Sie ihre Mitglieder in eine Sicherheitsgruppe, die die Lizenzen zuweist.
codes-group-not-security-enabled-not = Verarbeiten Sie die Gruppe nicht erneut: Solange sie so bleibt, wird über sie nichts zugewiesen.
codes-prerequisite-not-in-group = Voraussetzung nicht in der Gruppe
codes-prerequisite-not-in-group-meaning = Ein Add-On der Gruppe braucht einen Dienstplan, den dieselbe Gruppe nicht bereitstellt. Der Dienst verlangt beides in einer Gruppe, auch wenn die Mitglieder den Plan anderswoher haben.
codes-prerequisite-not-in-group-steps =
    Fügen Sie dieser Gruppe ein Produkt mit dem benötigten Plan hinzu; alle seine anderen Pläne können ausgeschaltet bleiben. Ein Benutzer, der dieses Produkt schon hat, belegt keine zweite Lizenz.
    Oder nehmen Sie das Add-On aus dieser Gruppe und fügen Sie es den Gruppen hinzu, die den Plan bereitstellen.
codes-prerequisite-not-in-group-not = Verlassen Sie sich nicht darauf, dass die Mitglieder den Plan anderswoher haben: Der Dienst prüft die Gruppe.
codes-direct-and-inherited = Direkt und über eine Gruppe
codes-direct-and-inherited-meaning = Diese Benutzer haben das Produkt doppelt: direkt und über eine Gruppe. Es belegt nur eine Lizenz, aber die direkte Lizenz bleibt, wenn sie die Gruppe verlassen, und in der Gruppe ausgeschaltete Pläne bleiben eingeschaltet.
codes-direct-and-inherited-steps =
    Entfernen Sie die direkte Lizenz, wo dadurch nichts verloren geht. Die hier genannten Pläne sind jene, die die Benutzer mit ihr verlieren würden.
    Wo etwas verloren ginge, schalten Sie diese Pläne zuerst in der Gruppe ein.
codes-direct-and-inherited-not = Entfernen Sie die direkte Lizenz nicht, wo Pläne aufgeführt sind, die verloren gingen, und erwarten Sie davon keine freien Lizenzen.
codes-plan-enabled-by-default = Plan, der unbemerkt hinzugekommen sein kann
codes-plan-enabled-by-default-meaning = Fügt Microsoft einem Produkt einen Plan hinzu, ist er in jeder Gruppe mit dem Produkt eingeschaltet, bis ihn jemand ausschaltet. Diese Gruppe schaltet andere Pläne aus, lässt diese aber eingeschaltet, anders als ihre Schwestergruppen oder ihr eigener Zweck.
codes-plan-enabled-by-default-steps =
    Entscheiden Sie, ob die Mitglieder diese Pläne haben sollen.
    Wenn nicht, schalten Sie sie in der Gruppe aus. Benutzer können sie noch über eine andere Gruppe oder direkt haben.
codes-plan-enabled-by-default-not = Schalten Sie den Plan nicht aus, bevor bekannt ist, dass ihn niemand verwendet.
codes-redundant-product = Produkt, das nichts hinzufügt
codes-redundant-product-meaning = Jeder Plan, den dieses Produkt den Benutzern gibt, kommt auch aus einem anderen ihrer Produkte, als derselbe Plan oder als ein größerer, der ihn einschließt. Jedes Produkt belegt eine eigene Lizenz. Die hier genannten Pläne sind jene, an deren Stelle ein größerer tritt.
codes-redundant-product-steps =
    Prüfen Sie, dass sich niemand auf das Produkt als solches verlässt: Berichte, Verträge und Regeln dynamischer Gruppen fragen vielleicht nach seinen Plänen.
    Entfernen Sie es aus jeder Quelle, direkt und in seinen Gruppen: Die Lizenz wird erst frei, wenn keine Quelle mehr bleibt.
    Weist eine Gruppe es auch anderen zu, die es brauchen, verschieben Sie die Benutzer stattdessen in eine andere Gruppe.
codes-redundant-product-not = Entfernen Sie das Produkt nicht aus einer Gruppe, bevor alle ihre Mitglieder angesehen wurden: Manche haben vielleicht nichts anderes.
codes-product-not-owned = Produkt nicht im Besitz
codes-product-not-owned-meaning = Gruppen oder Benutzer haben ein Produkt, das nicht oder nicht mehr unter denen ist, die der Mandant besitzt. Niemand kann es neu bekommen, und bei einer Gruppe, die es zuweist, schlägt für die Mitglieder auch die Zuweisung aller anderen Produkte fehl.
codes-product-not-owned-steps =
    Nehmen Sie das Produkt aus den Gruppen und entfernen Sie es bei Benutzern, die es direkt haben.
    Oder verlängern Sie das Abonnement und verarbeiten Sie dann die Gruppen erneut.
codes-product-not-owned-not = Lassen Sie das Produkt nicht in Gruppen, die noch andere Produkte zuweisen: Deren Zuweisung schlägt mit ihm zusammen fehl.
codes-unknown-disabled-plan = Unbekannter Plan ausgeschaltet
codes-unknown-disabled-plan-meaning = In einem Produkt ist ein Plan ausgeschaltet, den es nicht enthält. Entweder hat Microsoft den Plan aus dem Produkt genommen, oder die ID ist falsch, und dann ist der gemeinte Plan noch eingeschaltet.
codes-unknown-disabled-plan-steps =
    Vergleichen Sie mit den eigenen Plänen des Produkts und schalten Sie den gemeinten Plan aus.
    Lassen Sie die unbekannte ID bei der nächsten Änderung der Lizenz weg: Der Dienst lehnt sie ab.
codes-unknown-disabled-plan-not = Kopieren Sie diese Liste ausgeschalteter Pläne nicht in eine andere Gruppe.
codes-usage-location-missing = Kein Verwendungsstandort
codes-usage-location-missing-meaning = Diese Benutzer haben Lizenzen und keinen Verwendungsstandort. Über eine Gruppe bekommen sie, was am Standort der Organisation zulässig ist, wo immer sie sind; eine direkte Zuweisung schlägt fehl, bis ein Standort festgelegt ist.
codes-usage-location-missing-steps =
    Legen Sie für jeden Benutzer als Verwendungsstandort fest, wo er arbeitet. Gruppenlizenzen ändern nie einen, der festgelegt ist.
    Sorgen Sie dafür, dass er beim Anlegen von Benutzern festgelegt wird, zum Beispiel durch die Synchronisierung.
codes-usage-location-missing-not = Legen Sie nicht ein und dasselbe Land für alle fest: Gruppen korrigieren es später nie.
codes-disabled-user-licensed = Blockiertes Konto mit Lizenz
codes-disabled-user-licensed-meaning = Diese Konten können sich nicht anmelden, behalten aber ihre Lizenzen. Ein Konto zu blockieren gibt keine Lizenz frei.
codes-disabled-user-licensed-steps =
    Entscheiden Sie, ob das Konto wieder gebraucht wird. Erst wenn die Lizenz weg ist, werden Postfach und Dateien nur noch begrenzte Zeit aufbewahrt.
    Nehmen Sie den Benutzer aus den Gruppen, die ihn lizenzieren, und entfernen Sie direkte Lizenzen.
codes-disabled-user-licensed-not = Löschen Sie das Konto nicht allein wegen seiner Lizenz, bevor Postfach und Dateien geregelt sind: Es kann 30 Tage lang wiederhergestellt werden und braucht dann wieder eine Lizenz.
codes-guest-licensed = Gast mit Lizenz
codes-guest-licensed-meaning = Gruppen lizenzieren Gäste genauso wie Mitglieder; sie belegen also Lizenzen. Viele sind schon in ihrem Heimatmandanten lizenziert.
codes-guest-licensed-steps =
    Prüfen Sie, ob die Gäste das Produkt hier brauchen.
    Wenn nicht, nehmen Sie sie aus der Gruppe; bei einer dynamischen Gruppe beschränken Sie die Regel auf Mitglieder: user.userType -eq "Member".
codes-seats-overconsumed = Mehr Lizenzen vergeben als vorhanden
codes-seats-overconsumed-meaning = Mehr Benutzer haben das Produkt, als es Lizenzen gibt, meist weil weniger verlängert wurden. Niemand verliert es, aber keine Zuweisung geht durch, bis wieder Lizenzen frei sind.
codes-seats-overconsumed-steps =
    Kaufen Sie die fehlenden Lizenzen oder entziehen Sie sie Benutzern, die sie nicht brauchen, zuerst blockierten Konten.
codes-seats-overconsumed-not = Ändern Sie die Lizenzen von Inhabern nicht nebenbei: Wer das Produkt verliert, bekommt es nicht zurück, solange keine Lizenz frei ist.
codes-seats-in-grace = Lizenzen in der Toleranzperiode
codes-seats-in-grace-meaning = Ein Abonnement ist abgelaufen. Seine Lizenzen können noch eine Weile verwendet und zugewiesen werden; danach werden sie angehalten.
codes-seats-in-grace-steps =
    Verlängern Sie das Abonnement oder stellen Sie seine Benutzer auf andere Produkte um, bevor die Toleranzperiode endet.
    Wie lange sie dauert, hängt vom Vertrag ab: oft 30 Tage, bei manchen bis zu 90.
codes-seats-in-grace-not = Rechnen Sie diese Lizenzen nicht als dauerhaft, auch wenn sie noch zugewiesen werden können.
codes-seats-unused = Ungenutzte Lizenzen
codes-seats-unused-meaning = Weniger Benutzer haben das Produkt, als es gültige Lizenzen gibt.
codes-seats-unused-steps =
    Behalten Sie, was eingeplant ist; verringern Sie den Rest bei der Verlängerung des Abonnements.
codes-seat-count-mismatch = Lizenzen und Benutzer stimmen nicht überein
codes-seat-count-mismatch-meaning = Der Dienst zählt eine andere Zahl vergebener Lizenzen, als der Export Benutzer mit dem Produkt hat. Dem Export fehlen Benutzer, oder seine Dateien entstanden zu verschiedenen Zeiten.
codes-seat-count-mismatch-steps =
    Exportieren Sie Benutzer und Produkte noch einmal, alle Seiten und ohne Filter, direkt nacheinander.
    Vertrauen Sie den Zahlen von Benutzern nur so weit, wie der Export vollständig ist.
codes-seat-count-mismatch-not = Planen Sie keine Käufe nach der hier gezeigten Zahl von Benutzern, bevor der Export vollständig ist.
codes-large-licensed-group = Sehr große lizenzierte Gruppe
codes-large-licensed-group-meaning = Die Lizenzen einer Gruppe dieser Größe zu ändern bewirkt sehr viele Änderungen an Benutzern, was lange dauern und die Synchronisierung mit einem lokalen Verzeichnis verlangsamen kann.
codes-large-licensed-group-steps =
    Planen Sie Änderungen ihrer Lizenzen für ruhige Stunden und probieren Sie sie zuerst an einer kleinen Gruppe aus.
    Erwägen Sie mehrere Gruppen, zum Beispiel eine je Standort.
codes-large-licensed-group-not = Ändern Sie nicht mehrere ihrer Produkte nacheinander; fassen Sie Hinzufügen und Entfernen in einer einzigen Änderung zusammen.
codes-processing-overdue = Verarbeitung dauert zu lange
codes-processing-overdue-meaning = Laut Überwachungsprotokoll begann der Dienst, die Lizenzen einer Gruppe anzuwenden, und auch mehr als 24 Stunden später ist kein Ende verzeichnet. Bis dahin fehlt Mitgliedern vielleicht, was die Gruppe zuweist.
codes-processing-overdue-steps =
    Sehen Sie auf der Seite „Lizenzen“ der Gruppe nach: Dort steht, ob noch Änderungen verarbeitet werden.
    Suchen Sie im Überwachungsprotokoll nach dem Export die Aktivität „Finish applying group based license to users“ der Gruppe.
    Ist sie nach 24 Stunden nicht da und die Gruppe hat höchstens 60.000 Benutzer, öffnen Sie ein Supportticket.
codes-processing-overdue-not = Ändern Sie die Lizenzen der Gruppe nicht noch einmal, während sie verarbeitet wird.
codes-concurrency-retry = Gleichzeitig geändert
codes-concurrency-retry-meaning = Der Dienst hat dieselbe Lizenz eines Benutzers aus mehreren Gruppen zugleich verarbeitet, LicenseAssignmentAttributeConcurrencyException aufgezeichnet und versucht es von selbst erneut.
codes-concurrency-retry-steps =
    Es ist nichts zu tun. Ist es eine Warnung, endet das Überwachungsprotokoll mit der Ausnahme und der Benutzer ist mit Fehler aufgezeichnet: Exportieren Sie später noch einmal.
codes-concurrency-retry-not = Verarbeiten Sie die Benutzer nicht von Hand erneut: Der Dienst versucht es von selbst noch einmal.
codes-license-change-failed = Änderung abgelehnt, laut Überwachungsprotokoll
codes-license-change-failed-meaning = Das Überwachungsprotokoll zeigt, dass eine Änderung der Lizenzen dieser Benutzer fehlschlug und keine spätere gelang. Zeigen die Aufzeichnungen keinen Fehler, ist er vorüber oder es war eine direkte Zuweisung, zu der kein Fehler gespeichert wird. Ist es eine Warnung, enthält der Export zu einigen keine Zuweisungen, sodass nur das Protokoll davon weiß. Es nennt auch Gruppen, deren Lizenzen nicht gesetzt werden konnten.
codes-license-change-failed-steps =
    Lesen Sie in der Meldung die eigenen Worte des Dienstes: Sie nennen die Ursache und oft das Produkt oder die Pläne.
    Sind die Benutzer mit Fehler aufgezeichnet, richten Sie sich nach dem Befund dieses Fehlers; seine Abhilfen wurden ausprobiert.
    Wurden ihre Zuweisungen nicht exportiert, exportieren Sie sie und sehen Sie noch einmal nach.
codes-license-change-failed-not = Halten Sie einen fehlenden Fehler im Export nicht für Erfolg: Zu einer fehlgeschlagenen direkten Zuweisung wird nichts gespeichert.
codes-unusual-actor = Von jemand Ungewöhnlichem geändert
codes-unusual-actor-meaning = Jemand, der in diesem Überwachungsprotokoll nicht mehr als zwei Änderungen vorgenommen hat, hat Lizenzen geändert, während andere das ständig tun. Das kann richtig sein; wer als üblich gilt, ist unsere eigene Annahme.
codes-unusual-actor-steps =
    Fragen Sie die genannte Person, ob die Änderung beabsichtigt war.
    Wenn nicht, sehen Sie sich die Rollen dieses Kontos und seine Anmeldungen an.
codes-unusual-actor-not = Machen Sie die Änderung nicht rückgängig, bevor bekannt ist, wer sie braucht.
codes-service-lost = Dienste durch eine Änderung verloren
codes-service-lost-meaning = Laut Überwachungsprotokoll hat eine Änderung diesen Benutzern Dienste genommen, und soweit bekannt haben sie sie seither von nirgendwo sonst. Blockierte Konten sind ausgelassen.
codes-service-lost-steps =
    Prüfen Sie, ob es beabsichtigt war; Daten eines Dienstes werden nur begrenzte Zeit aufbewahrt, die von Exchange 30 Tage.
    Wenn nicht, geben Sie das Produkt oder die Mitgliedschaft in der Gruppe zurück.
codes-service-lost-not = Warten Sie nicht, bis jemand den Dienst vermisst: Daten werden nur begrenzte Zeit aufbewahrt.
codes-changed-while-processing = Während der Verarbeitung geändert
codes-changed-while-processing-meaning = Die Lizenzen dieser Gruppe wurden geändert, während der Dienst noch eine frühere Änderung anwandte. Was die Benutzer am Ende haben, hängt von der letzten Verarbeitung ab.
codes-changed-while-processing-steps =
    Sehen Sie sich den Verlauf der Gruppe an: Bei jedem Beginn steht, welche Änderung verarbeitet wird.
    Ist es eine Warnung, zeigt das Protokoll keine Verarbeitung der letzten Änderung: Verarbeiten Sie die Mitglieder der Gruppe erneut.
codes-changed-while-processing-not = Ändern Sie die Gruppe nicht sicherheitshalber noch einmal; verarbeiten Sie sie stattdessen erneut.
codes-record-contradicts-log = Aufzeichnung und Protokoll widersprechen sich
codes-record-contradicts-log-meaning = Der Export enthält etwas anderes, als laut Überwachungsprotokoll getan wurde, obwohl der Export neuer ist und das Protokoll dazwischen keine Änderung zeigt. Eines von beiden ist veraltet oder unvollständig.
codes-record-contradicts-log-steps =
    Exportieren Sie Benutzer, Gruppen und das Überwachungsprotokoll noch einmal, kurz nacheinander, und sehen Sie nach, ob der Widerspruch noch besteht.
    Wenn ja, verarbeiten Sie die Genannten erneut: Der aufgezeichnete Status kann übrig geblieben sein.
codes-record-contradicts-log-not = Beheben Sie nicht von Hand, was nur eines von beiden sagt, bevor beides noch einmal exportiert wurde.

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
compare-doubtful = Der als früher angenommene enthält neuere Änderungen als der andere: Prüfen Sie, welcher der frühere ist.
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
compare-predictions = Vorhersagen und was daraus geworden ist
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
compare-on = Ein
compare-off = Aus
compare-gives = Weist jetzt zu
compare-gives-no-longer = Weist nicht mehr zu
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
compare-made-on = Erstellt am { $day } oder später, zu erkennen an der neuesten Änderung, die er enthält.
compare-made-at = Erstellt am { $day } um { $clock } UTC oder später, zu erkennen an der neuesten Änderung, die er enthält.
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
compare-changed-unknown = Bei keinem Benutzer lässt sich sagen, ob sich Lizenzen oder Dienste geändert haben.
compare-changed-for-nobody =
    Bei { $compared ->
        [one] { $compared } Benutzer
       *[other] { $compared } Benutzern
    } in beiden Exporten haben sich weder Lizenzen noch Dienste geändert.
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
compare-users-went = { $users ->
        [one] { $users } Benutzer schied
       *[other] { $users } Benutzer schieden
    } aus
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
compare-other-licenses = { $groups ->
        [one] { $groups } Gruppe weist
       *[other] { $groups } Gruppen weisen
    } andere Lizenzen zu
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
compare-predictions-avoided = bei { $predictions } ist die Ursache weg
compare-predictions-open = { $predictions } noch offen
compare-predictions-cannot-tell = { $predictions } aus dem späteren Export nicht feststellbar

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
compare-moved-between = vorher { $before }, nachher { $after }

# Seats of a product.
compare-seats-taken = { $taken } vergeben von { $all }
compare-seats-in-grace = { $seats } in der Toleranzperiode
compare-seats-suspended = { $seats } angehalten
compare-seats-locked-out = { $seats } gesperrt

# Why a finding cannot be sorted.
compare-unclear-later = Im späteren Export gefunden; im früheren fehlt: { $missing }.
compare-unclear-earlier = Im früheren Export gefunden; im späteren fehlt: { $missing }.

# About what nothing is said, and why.
compare-gap-users = Welche Benutzer dazukamen oder ausschieden
compare-gap-groups = Welche Gruppen dazukamen oder wegfielen
compare-gap-products = Welche Produkte dazukamen oder wegfielen
compare-gap-assignments = Was Benutzer bekamen oder verloren
compare-gap-paths = Über welchen Pfad Benutzer ihre Produkte haben
compare-gap-plans = Welche Dienste ein- oder ausgeschaltet wurden
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
compare-gap-in-earlier = { $what }: Der frühere Export enthält { $input } nicht vollständig.
compare-gap-in-later = { $what }: Der spätere Export enthält { $input } nicht vollständig.
compare-gap-in-both = { $what }: Keiner der beiden Exporte enthält { $input } vollständig.

## compare planned

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
    }, ist es bei { $came_true } so gekommen und bei { $missing } nicht; außerdem dazugekommen oder weggefallen: { $besides }.
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
    } dazugekommen, und bei { $unclear } lässt es sich nicht sagen.
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
    } dazugekommen, { $served } nicht, da die Benutzer eine umkämpfte Lizenz bekommen haben, und bei { $unclear } lässt es sich nicht sagen.
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
compare-seats-found = Vergebene Lizenzen: { $before } vorher, { $expected } erwartet, { $found } gefunden.
compare-seats-not-known = Vergebene Lizenzen: { $before } vorher, { $expected } erwartet, eine unbekannte Zahl gefunden.

## coverage

coverage-heading = Was dieser Export aussagen kann
coverage-detail = Jede Prüfung braucht bestimmte Teile eines Exports. Fehlen welche, fehlen auch die Antworten der Prüfung.
coverage-column-check = Prüfung
coverage-status = Möglich
coverage-missing = Es fehlt
coverage-remedy = So vervollständigen Sie es
coverage-check-accounts = Konten
coverage-check-address-changes = Adressänderungen
coverage-check-address-clashes = Adresskonflikte
coverage-check-address-formats = Adressformate
coverage-check-assignment-errors = Zuweisungsfehler
coverage-check-audit-log = Überwachungsprotokoll
coverage-check-direct-and-inherited = Direkt und geerbt
coverage-check-group-kinds = Gruppenarten
coverage-check-membership-drift = Abweichende Mitgliedschaften
coverage-check-membership-rule-changes = Änderungen von Mitgliedschaftsregeln
coverage-check-membership-rules = Mitgliedschaftsregeln
coverage-check-nested-groups = Geschachtelte Gruppen
coverage-check-predictions = Vorhersagen
coverage-check-prerequisites-in-group = Voraussetzungen in der Gruppe
coverage-check-product-ownership = Produktbesitz
coverage-check-proxy-addresses = Proxyadressen
coverage-check-seat-counts = Anzahl der Lizenzen
coverage-check-seats = Lizenzen
coverage-check-usage-locations = Verwendungsstandorte

## detail

detail-user = Benutzer
detail-group = Gruppe
detail-product = Produkt
detail-id = ID
detail-copy-id = ID kopieren
detail-licences = Lizenzen
detail-service-plans = Dienstpläne
detail-plans-detail = Ein Plan ist eingeschaltet, sobald ihn eine wirksame Lizenz einschaltet.
detail-addresses = Adressen
detail-member-of = Gruppen
detail-findings = Befunde
detail-members = Mitglieder
detail-carried-by = Von Gruppen zugewiesen
detail-seats = Lizenzen
detail-membership-rule = Mitgliedschaftsregel
detail-no-licences = Keine Lizenz, weder direkt noch geerbt.
detail-no-addresses = Keine Proxyadresse im Export.
detail-no-groups = Mitglied keiner Gruppe im Export.
detail-no-findings = Es wurde nichts gefunden.
detail-no-members = Keine Mitglieder im Export.
detail-no-products = Sie weist keine Lizenzen zu.
detail-no-carriers = Keine Gruppe weist es zu.
detail-no-plans = Der Export führt seine Pläne nicht auf.
detail-col-product = Produkt
detail-col-path = Pfad
detail-col-state = Status
detail-col-since = Seit
detail-col-off = Ausgeschaltete Pläne
detail-col-on = Eingeschaltete Pläne
detail-col-plan = Plan
detail-col-effect = Wirkung
detail-cell-on = ein
detail-cell-off = aus
detail-cell-waiting = nicht wirksam
detail-cell-absent = nicht in diesem Produkt
detail-state-active = Wirksam
detail-state-active-with-error = Wirksam, letzte Änderung fehlgeschlagen
detail-state-error = Fehler, nicht wirksam
detail-state-disabled = Deaktiviert
detail-state-pending = Noch nicht verarbeitet
detail-user-fine =
    { $licences ->
        [one] 1 Lizenz, ohne Fehler.
       *[other] { $licences } Lizenzen, keine mit Fehler.
    }
detail-user-in-error =
    { $licences ->
        [one] { $errors } von 1 Lizenz mit Fehler.
       *[other] { $errors } von { $licences } Lizenzen mit Fehler.
    }
detail-group-fine = { $licensed } von { $members ->
        [one] 1 Mitglied
       *[other] { $members } Mitgliedern
    } { $licensed ->
        [one] hat
       *[other] haben
    } alles aus der Gruppe.
detail-group-in-error = { $licensed } von { $members ->
        [one] 1 Mitglied
       *[other] { $members } Mitgliedern
    } { $licensed ->
        [one] hat
       *[other] haben
    } alles aus der Gruppe; { $in_error } mit Fehler.
detail-group-plain =
    { $members ->
        [one] 1 Mitglied; sie weist keine Lizenzen zu.
       *[other] { $members } Mitglieder; sie weist keine Lizenzen zu.
    }
detail-product-free =
    { $consumed } von { $owned ->
        [one] 1 Lizenz
       *[other] { $owned } Lizenzen
    } vergeben, { $free ->
        [0] keine
       *[other] { $free }
    } frei.
detail-product-over =
    { $owned ->
        [one] { $consumed } von 1 Lizenz vergeben, { $over } mehr als vorhanden.
       *[other] { $consumed } von { $owned } Lizenzen vergeben, { $over } mehr als vorhanden.
    }
detail-product-unknown =
    { $holders ->
        [one] 1 Benutzer hat
       *[other] { $holders } Benutzer haben
    } es. Wie viele Lizenzen es gibt, wurde nicht exportiert: Fügen Sie die Antwort von /subscribedSkus hinzu.
detail-in-grace = { $seats } in der Toleranzperiode
detail-suspended = { $seats } angehalten
detail-locked-out = { $seats } gesperrt
detail-of-the-seats = Von den Lizenzen: { $parts }.
detail-plans =
    { $plans ->
        [one] 1 Plan
       *[other] { $plans } Pläne
    }
detail-first-of = Die ersten { $shown } von { $all }.

## export

export-title = So exportieren Sie
export-to-start = Zurück zum Anfang
export-detail = Alle diese Befehle lesen nur. Führen Sie sie in einem leeren Ordner aus und legen Sie diesen Ordner dann hier ab; Dateien können auch nacheinander hinzukommen. Was fehlt, wird genannt, ebenso, was sich deshalb nicht sagen lässt.
export-script = Alles mit einem Skript
export-script-detail = Es meldet sich an, sammelt, was Seatscope von Graph liest, samt den Eigenschaften der Benutzer, die die Mitgliedschaftsregeln lizenzierter Gruppen nennen, und schreibt eine Datei. Vorgesetzte und Eigenschaften, die Anwendungen hinzufügen, gehören nicht dazu. Lesen Sie es, bevor Sie es ausführen; es sendet nichts an andere Stellen.
export-script-link = Export-Tenant.ps1 speichern
export-sign-in = Zuerst anmelden
export-sign-in-detail = Microsoft Graph PowerShell, einmal, mit den Berechtigungen aller Befehle, die eine Prüfung braucht. Für „az rest“ melden Sie sich mit „az login“ an; dort entscheidet die Rolle des Kontos, und „Globaler Leser“ genügt. Im Graph Explorer erteilen Sie die Berechtigungen unter „Modify permissions“.
export-scope = Benötigt
export-serves = Prüfungen
export-serves-none = für sich allein keine; was es aussagt, wird gelesen und gezeigt
export-power-shell = PowerShell
export-azure-cli = az rest, in Bash oder Cloud Shell
export-graph-explorer = Graph Explorer
export-graph-explorer-detail = Speichern Sie jede Antwort vollständig, mit ihrem @odata.context. Solange eine Antwort einen @odata.nextLink hat, rufen Sie als Nächstes diese Adresse ab.
export-users = Benutzer
export-groups = Gruppen
export-group-members = Mitglieder von Gruppen
export-subscribed-skus = Produkte und Lizenzen
export-organization = Organisation
export-contacts = Kontakte
export-recipients = Exchange-Empfänger
export-deleted-users = Gelöschte Benutzer
export-directory-subscriptions = Abonnements
export-directory-audits = Überwachungsprotokoll
export-users-about = Wer welche Lizenzen hat, direkt und über welche Gruppe, und jeder aufgezeichnete Fehler.
export-groups-about = Welche Lizenzen und Pläne jede Gruppe zuweist und wie es um ihre Verarbeitung steht.
export-group-members-about = Wer was bekäme und wer nur über eine geschachtelte Gruppe erreicht wird. Die Antwort sagt nicht, wessen Mitglieder sie aufführt, daher muss der Name der Datei die ID der Gruppe enthalten; setzen Sie sie im Graph Explorer an die Stelle von ID.
export-subscribed-skus-about = Welche Produkte der Mandant besitzt, mit gekauften und vergebenen Lizenzen.
export-organization-about = Das Land, das Benutzer ohne Verwendungsstandort erben.
export-contacts-about = Adressen, die ein Kontakt hat und die dann kein Benutzer haben kann.
export-recipients-about = Adressen von allem in Exchange, auch von öffentlichen Ordnern; gefragt wird Exchange, nicht Graph. Melden Sie sich mit Connect-ExchangeOnline an.
export-deleted-users-about = Benutzer, die wiederhergestellt werden können; dabei kommen ihre Lizenzen und Adressen zurück.
export-directory-subscriptions-about = Wann Abonnements enden, auch Testversionen.
export-directory-audits-about = Welche Lizenzierung wann verarbeitet wurde. Microsoft bewahrt das Protokoll 30 Tage auf, ohne Entra ID P1 nur 7.
export-command = { $title }: { $way }
export-copy = Befehl für { $title } kopieren: { $way }

## findings

findings-search = Nach Ursache, Name, Adresse oder ID suchen
findings-by-severity = Schweregrad
findings-by-basis = Bekannt aus
findings-by-code = Art
findings-product = Produkt
findings-group = Gruppe
findings-any = Alle
findings-severity = Schweregrad
findings-cause = Ursache
findings-kind = Art
findings-basis = Bekannt aus
findings-outlook = Erneute Verarbeitung
findings-column-users = Benutzer
findings-groups = Gruppen
findings-meaning = Was das bedeutet
findings-to-do = Was zu tun ist
findings-who = Wer betroffen ist
findings-involved = Was beteiligt ist
findings-why = Warum wir das sagen
findings-evidence = Belege
findings-evidence-detail = Die Stellen in den Dateien, auf denen das beruht.
findings-known-from = Bekannt aus
findings-rule = Regel
findings-no-rule = Dafür wird keine Regel gebraucht.
findings-by-you = von Ihnen umgeschaltet
findings-by-file = wie Ihre Regeldatei besagt
findings-source = Quelle
findings-as-of = Abgerufen am
findings-confidence = Konfidenz
findings-note = Zu beachten
findings-file = Datei
findings-place = Stelle darin
findings-addresses = Adressen
findings-plans = Dienstpläne
findings-products = Produkte
findings-copy-place = Datei und Stelle kopieren
findings-finding = Befund
findings-findings =
    { $findings ->
        [one] 1 Befund
       *[other] { $findings } Befunde
    }
findings-users = { $users } Benutzer
findings-places =
    { $places ->
        [one] 1 Stelle
       *[other] { $places } Stellen
    }
findings-outlook-fact = erneute Verarbeitung: { $outlook }

## flows

flows-heading = Von Gruppen zu Produkten zu Benutzern
flows-width = Die Breite zeigt, wie viele Zuweisungen es sind.
flows-detail = Wer drei Produkte hat, zählt dreimal; wer ein Produkt auf zwei Wegen hat, zählt in beiden und belegt eine Lizenz.
flows-as-table = Als Tabelle
flows-from = Von
flows-product = Produkt
flows-altogether = Insgesamt
flows-errors-unknown = Der Export sagt nicht, bei wem Fehler vorliegen; daher ist hier niemand so dargestellt.
flows-nobody = Niemand hat ein Produkt, weder direkt noch über eine Gruppe.
flows-nobody-through = Niemand hat über sie ein Produkt.
flows-seat-pending = noch nicht verarbeitet
flows-seat-grace = in der Toleranzperiode
flows-more-groups =
    { $groups ->
        [one] 1 weitere Gruppe
       *[other] { $groups } weitere Gruppen
    }
flows-more-products =
    { $products ->
        [one] 1 weiteres Produkt
       *[other] { $products } weitere Produkte
    }
flows-with-users = { $name } { $users }
flows-picture = Zuweisungen nach Weg: { $sources }. Produkte: { $products }. { $outcomes }.

## format

# Between thousands.
format-thousands = {"."}
# Before decimals.
format-decimal = {","}
format-bytes = { $bytes } Byte
format-day =
    { $day }. { $month ->
        [1] Jan.
        [2] Feb.
        [3] März
        [4] Apr.
        [5] Mai
        [6] Juni
        [7] Juli
        [8] Aug.
        [9] Sept.
        [10] Okt.
        [11] Nov.
       *[12] Dez.
    } { $year }
format-wait-seconds =
    { $seconds ->
        [one] etwa 1 Sekunde
       *[other] etwa { $seconds } Sekunden
    }
format-wait-minutes =
    { $minutes ->
        [one] etwa 1 Minute
       *[other] etwa { $minutes } Minuten
    }

## frame

frame-skip = Zum Inhalt springen
frame-navigation = Teile der Analyse
frame-open-other = Dateien öffnen
frame-download = JSON speichern
frame-download-failed = Die Datei konnte nicht gespeichert werden
frame-dismiss = Schließen
frame-unnamed = Mandant ohne Namen
frame-overview = Übersicht
frame-findings = Befunde
frame-users = Benutzer
frame-groups = Gruppen
frame-products = Produkte
frame-addresses = Adressen
frame-what-if = Was-wäre-wenn
frame-files = Dateien
frame-rules = Regeln
frame-reports = Berichte
frame-service-plans = Dienstpläne
frame-help = Hilfe
frame-nothing-sent = Nichts gesendet
frame-theme = Farben
frame-theme-system = System
frame-theme-light = Hell
frame-theme-dark = Dunkel
frame-loading = Wird geladen…
frame-query-failed = Dieser Teil konnte nicht geladen werden
frame-try-again = Erneut versuchen
frame-not-found = Diese Seite gibt es nicht
frame-not-found-detail = Die Adresse ist vielleicht falsch geschrieben oder stammt aus einer anderen Version. Von der Übersicht aus ist alles erreichbar.
frame-to-overview = Zur Übersicht
frame-no-object = Nicht in diesem Export
frame-no-object-detail = Die geöffneten Dateien enthalten dieses Objekt nicht. Öffnen Sie den Export, aus dem es stammt, oder suchen Sie es in den Listen nach seinem Namen.
frame-copy = Kopieren
frame-copied = Kopiert
frame-not-copied = Der Browser erlaubt das Kopieren hier nicht; markieren Sie den Text und drücken Sie Strg+C
frame-title = { $page } · Seatscope
frame-groups-in-error =
    { $groups ->
        [one] 1 Gruppe mit Fehlern
       *[other] { $groups } Gruppen mit Fehlern
    }
frame-problems =
    { $problems ->
        [one] 1 Problem
       *[other] { $problems } Probleme
    }
frame-requests-short =
    { $foreign ->
        [0] 0 Anforderungen
        [one] 1 Anforderung an andere Websites
       *[other] { $foreign } Anforderungen an andere Websites
    }
frame-requests-long =
    Seit die Seite geladen wurde, { $foreign ->
        [0] ging keine Anforderung
        [one] ging 1 Anforderung
       *[other] gingen { $foreign } Anforderungen
    } an andere Websites. { $own ->
        [one] 1 holte
       *[other] { $own } holten
    } eigene Dateien der Website.
frame-language = Sprache
frame-language-failed = Diese Sprache lässt sich gerade nicht laden

## grid

grid-keys = Pfeiltasten bewegen, Bild auf und Bild ab springen, Pos1 und Ende führen an die Enden, die Eingabetaste öffnet.
grid-columns = Spalten
grid-copy = Als CSV kopieren
grid-not-copied = Das Kopieren war nicht möglich; speichern Sie stattdessen
grid-save = Als CSV speichern
grid-empty = Keine Treffer.
grid-clear = Suche und Filter zurücksetzen
grid-failed = Die Zeilen konnten nicht geladen werden.
grid-some-of = { $everything }, davon { $shown } gezeigt

## help

help-all = Alle Arten von Befunden
help-detail = Was jede Art von Befund bedeutet, was zu tun ist und was nicht, sowie die Wörter, die hier verwendet werden.
help-not = Was Sie nicht tun sollten
help-found = In diesem Mandanten
help-more = Mehr zu dieser Art von Befund
help-code = Code in Berichten
help-severities = Wie schwer es wiegt
help-bases = Woher das Wissen stammt
help-outlooks = Was eine erneute Verarbeitung heute bewirken würde
help-confidences = Wie gut die Regel dahinter gesichert ist
help-none-found = Kein Befund dieser Art.
help-severity-error = Deswegen fehlt jemandem eine Lizenz, oder sie wird bei der nächsten Verarbeitung fehlen.
help-severity-warning = Es kann schiefgehen, kostet Lizenzen oder ist nicht das, was beabsichtigt war.
help-severity-info = Gut zu wissen; es ist nichts zu tun.
help-kind-errors = Zuweisungsfehler
help-kind-addresses = Adressen
help-kind-groups = Gruppen
help-kind-products = Produkte und Lizenzen
help-kind-users = Benutzer
help-kind-audit-log = Überwachungsprotokoll
help-languages = Die Sätze der Analyse selbst (Ursachen, Abhilfen, Probleme von Dateien) und die Berichte bleiben englisch, auch wenn die Seite Deutsch spricht.

## holders

holders-holders = Wer es hat und wie
holders-paths = Pfade
holders-column-state = Status
holders-errors = Fehler
holders-everybody = Alle
holders-by-state = Status
holders-no-member = kein Mitglied
holders-flow-heading = Über welche Pfade es kommt
holders-flow-detail = Wer es über zwei Pfade hat, zählt in beiden und belegt eine Lizenz.
holders-path = Pfad
holders-in-force = Wirksam
holders-in-error = Mit Fehler
holders-pending = Noch nicht verarbeitet
holders-nobody = Niemand hat es, weder direkt noch über eine Gruppe.
holders-prerequisites = Was ihre Pläne voraussetzen
holders-needs = Benötigt einen von
holders-met-by = Von dieser Gruppe eingeschaltet
holders-not-met = keiner davon
holders-no-prerequisites = Von keinem eingeschalteten Plan ist bekannt, dass er einen anderen braucht.
holders-siblings = Gruppen, die dieselben Produkte zuweisen
holders-more = Dort ein, hier aus
holders-fewer = Hier ein, dort aus
holders-no-siblings = Keine andere Gruppe weist sie zu.
holders-state-in-error = Mit Fehler
holders-state-pending = Noch nicht verarbeitet
holders-state-licensed = Alles wirksam
holders-state-without = Nichts aus der Gruppe
holders-others = { $paths ->
        [one] 1 weiterer Pfad
       *[other] { $paths } weitere Pfade
    }
holders-flow = { $product }, Benutzer nach Pfad: { $paths }

## least-changes

least-changes-helps-most = Was am meisten hilft
least-changes-heading = Möglichst wenige Änderungen, die die Fehler beheben
least-changes-nothing = Keine Änderung, die Seatscope am Export ausprobieren kann, behebt einen Fehler.
least-changes-partial = Es gibt mehr Ursachen und Änderungen, als ausprobiert wurden: Andere bewirken vielleicht mehr.
least-changes-try-all = Alle ausprobieren
least-changes-copy-all = Alle als ein Szenario kopieren

# What a change does, in few words.
least-changes-clears-errors = behebt { $errors } Fehler
least-changes-brings-errors = verursacht { $errors } Fehler
least-changes-takes-services =
    entzieht { $services ->
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
    } { $resolved } von { $errors ->
        [one] { $errors } Fehler
       *[other] { $errors } Fehlern
    }.

# How sure it is that fewer would not do.
least-changes-bound-proven = Weniger würden nicht genügen, gemessen an dem, was jede allein bewirkt.
least-changes-bound-proven-but = Weniger würden, gemessen an dem, was jede allein bewirkt, nur genügen, wenn sie einen Dienst entzögen, ein Produkt aufgäben oder einen Fehler verursachten, was diese vermeiden.
least-changes-bound-of-tried =
    Von den ausprobierten Änderungen { $at_least ->
        [one] ist mindestens eine
       *[other] sind mindestens { $at_least }
    } nötig, gemessen an dem, was jede allein bewirkt.
least-changes-bound-at-least =
    Mindestens { $at_least ->
        [one] eine ist
       *[other] { $at_least } sind
    } nötig, gemessen an dem, was jede allein bewirkt.

# What all changes together cost.
least-changes-cost-errors =
    Zusammen verursachen sie { $errors ->
        [one] { $errors } neuen
       *[other] { $errors } neue
    } Fehler.
least-changes-cost-services =
    Zusammen entziehen sie { $services ->
        [one] { $services } Dienst
       *[other] { $services } Dienste
    }, gezählt je Benutzer und Plan.
least-changes-cost-both =
    Zusammen verursachen sie { $errors ->
        [one] { $errors } neuen
       *[other] { $errors } neue
    } Fehler und entziehen { $services ->
        [one] { $services } Dienst
       *[other] { $services } Dienste
    }, gezählt je Benutzer und Plan.
# Whom no change can help before their usage location is known.
least-changes-without-location =
    { $users ->
        [one] 1 Benutzer wurde wegen des Nutzungsstandorts abgelehnt und hat keinen: den setzen, an dem er ist, dann erneut verarbeiten.
       *[other] { $users } Benutzer wurden wegen des Nutzungsstandorts abgelehnt und haben keinen: den setzen, an dem sie sind, dann erneut verarbeiten.
    }
least-changes-show =
    { $changes ->
        [one] Die Änderung anzeigen
       *[other] Alle { $changes } Änderungen anzeigen
    }

## overview

overview-causes = Ursachen, nach Auswirkung
overview-kinds = Fehler nach Art
overview-no-causes = Es wurde kein Zuweisungsfehler gefunden oder vorhergesagt.
overview-causes-unknown = Der Export sagt nicht, bei wem Fehler vorliegen, daher lässt sich keine Ursache nennen. Was fehlt, steht unter „Dateien und Abdeckung“.
overview-all-findings = Alle Befunde
overview-seats = Lizenzen nach Produkt
overview-no-seats = Der Export enthält keine Produkte. Fügen Sie die Antwort von /subscribedSkus hinzu, um Lizenzen zu sehen.
overview-groups = Lizenzierte Gruppen
overview-no-groups = Der Export enthält keine Gruppen. Fügen Sie die Antwort von /groups hinzu, um ihren Status zu sehen.
overview-seats-in-error = { $users } mit Fehler
overview-trust = Wie weit Sie dem trauen können
overview-complete = Der Export hat alles, was die Prüfungen brauchen.
overview-to-files = Dateien und Abdeckung
overview-product = Produkt
overview-taken = Vergeben
overview-share = An wen
overview-answer-unknown = Ob bei Benutzern Fehler vorliegen, lässt sich nicht sagen: Der Export enthält keinen Zuweisungsstatus.
overview-answer-empty = Der Export enthält keine Benutzer.
overview-answer-none =
    { $users ->
        [one] Bei dem einen Benutzer liegt kein Fehler vor.
       *[other] Bei keinem von { $users } Benutzern liegt ein Fehler vor.
    }
overview-answer =
    Bei { $in_error } von { $users ->
        [one] 1 Benutzer
       *[other] { $users } Benutzern
    } liegen Fehler vor, mit { $causes ->
        [one] 1 Ursache
       *[other] { $causes } Ursachen
    }.
overview-problems =
    { $problems ->
        [one] 1 Problem mit den gelesenen Dateien.
       *[other] { $problems } Probleme mit den gelesenen Dateien.
    }
overview-missing = Es fehlt: { $inputs }.
overview-clears-none = Eine erneute Verarbeitung heute würde keinen dieser Fehler beheben.
overview-clears-all =
    { $errors ->
        [one] Eine erneute Verarbeitung heute würde ihn beheben.
       *[other] Eine erneute Verarbeitung heute würde alle diese Fehler beheben.
    }
overview-clears-some =
    { $clear ->
        [one] 1 dieser Fehler wäre mit einer erneuten Verarbeitung heute behoben.
       *[other] { $clear } dieser Fehler wären mit einer erneuten Verarbeitung heute behoben.
    }
overview-clears-untold =
    { $errors ->
        [one] Ob eine erneute Verarbeitung heute ihn beheben würde, sagt der Export nicht.
       *[other] Ob eine erneute Verarbeitung heute diese Fehler beheben würde, sagt der Export nicht.
    }
overview-clears-none-known = Von keinem dieser Fehler ist bekannt, dass eine erneute Verarbeitung heute ihn beheben würde; bei { $untold } davon sagt es der Export nicht.
overview-clears-some-known =
    { $clear ->
        [one] 1 dieser Fehler wäre mit einer erneuten Verarbeitung heute behoben
       *[other] { $clear } dieser Fehler wären mit einer erneuten Verarbeitung heute behoben
    }; bei { $untold } davon sagt es der Export nicht.
overview-predicted =
    { $causes ->
        [one] 1 weitere Ursache würde bei der nächsten Verarbeitung weitere Fehler verursachen.
       *[other] { $causes } weitere Ursachen würden bei der nächsten Verarbeitung weitere Fehler verursachen.
    }
overview-more = { $rest } weitere
overview-taken-of = { $consumed } von { $owned }

## palette

palette-search = Suchen
palette-ctrl-k = Strg K
palette-title = Öffnen, finden oder ausführen
palette-placeholder = Name, Adresse, ID, Seite oder Aktion
palette-placeholder-empty = Seite oder Aktion
palette-keys = ↑ ↓ wählen · Eingabe öffnet · Esc schließt
palette-pages = Seiten
palette-actions = Aktionen
palette-report = der Bericht als Datei
palette-try-it = unter Was-wäre-wenn ausprobieren
palette-all = Alle { $total } anzeigen
palette-found =
    { $entries ->
        [0] Keine Treffer.
        [one] 1 Eintrag
       *[other] { $entries } Einträge
    }

## planner

planner-heading = Eine Änderung planen
planner-detail = Sagen Sie, was Sie erreichen wollen. Seatscope prüft, was sich an diesem Export prüfen lässt, sagt, was es für wen bedeutet, und bietet Wege an, jeden vorher ausprobiert.
planner-to-bench = Oder stellen Sie einzelne Änderungen zusammen
planner-from-bench = Einen Tausch, die Umstellung auf Gruppen oder freie Lizenzen planen oder prüfen, ob ein Benutzer ein Produkt haben kann
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
planner-who = Was es für wen bedeutet
planner-to-do = Zu tun:

# The goals.
planner-goal-swap = Ein Produkt überall gegen ein anderes tauschen
planner-goal-swap-on-group = Ein Produkt bei einer Gruppe gegen ein anderes tauschen
planner-goal-swap-direct = Ein Produkt in direkten Zuweisungen gegen ein anderes tauschen
planner-goal-direct-to-group = Direkte Zuweisungen auf Gruppen umstellen
planner-goal-free-seats = Lizenzen eines Produkts freigeben
planner-goal-can-have = Kann ein Benutzer ein Produkt direkt haben?
planner-goal-can-have-through = Kann ein Benutzer ein Produkt über eine Gruppe haben?
planner-goal-new-plan = Ein neuer Plan in einem Produkt
planner-goal-empty-group = Eine Gruppe leeren
planner-goal-delete-group = Eine Gruppe löschen
planner-goal-offboard = Einem Benutzer die Lizenzen entziehen
planner-goal-delete-user = Einen Benutzer löschen
planner-goal-reprocess-group = Eine Gruppe erneut verarbeiten
planner-goal-reprocess-all = Alles erneut verarbeiten

# The answers to a check.
planner-verdict-yes = Ja
planner-verdict-no = Nein
planner-verdict-unknown = Nicht feststellbar
planner-seats-on-the-way = { $before } vorher vergeben, { $peak } in der Spitze, { $after } nachher; { $left } übrig
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
plans-only-off = Nur für jemanden ausgeschaltete

# Columns.
plans-col-plan = Plan
plans-col-on = Ein für
plans-col-off = Aus für
plans-col-share = Anteil

# Who holds it.
plans-holders = Wer ihn hat und wodurch
plans-have = Ein
plans-lack = Überall aus
plans-col-paths = Pfade

# Where it comes from.
plans-in-products = Produkte, die ihn enthalten
plans-in-groups = Gruppen, die ein solches Produkt zuweisen
plans-rules = Regeln, die ihn nennen
plans-no-groups = Keine Gruppe weist ein Produkt zu, das ihn enthält.
plans-no-rules = Keine Regel nennt ihn.
plans-turns-on = schaltet ihn ein
plans-leaves-off = lässt ihn aus
plans-use-detail = Für wie viele derer, die das Produkt haben, es jeden Plan einschaltet. Ein Plan kann immer noch aus einem anderen Produkt kommen.
plans-answer = Eingeschaltet für { $on } Benutzer, überall ausgeschaltet für { $off ->
        [one] { $off }, der ein Produkt mit ihm hat
       *[other] { $off }, die ein Produkt mit ihm haben
    }.

## privacy

privacy-title = Datenschutz
privacy-sent = Was diesen Computer verlässt
privacy-sent-detail = Nichts. Die Dateien, die Sie öffnen, werden in diesem Tab gelesen, von einem Programm, das mit der Seite kam. Es gibt kein Konto, keine Nachverfolgung und keinen Server dahinter.
privacy-kept = Was dieser Browser behält
privacy-kept-detail = Nichts von einem Mandanten: Wird der Tab geschlossen oder neu geladen, ist alles vergessen. Nur dies wird behalten, auf diesem Computer:
privacy-kept-nothing = Zurzeit wird gar nichts behalten.
privacy-kept-theme = Ihre Wahl der Farben
privacy-kept-language = Ihre Wahl der Sprache
privacy-kept-keys = ob einzelne Tasten etwas auslösen
privacy-remove = Alles davon entfernen
privacy-removed = Es ist entfernt. Beim nächsten Besuch werden die Dateien der Website wieder behalten.
privacy-not-removed = Der Browser hat es nicht entfernt

# How to check this.
privacy-check = So prüfen Sie das
privacy-check-network = Öffnen Sie die Entwicklertools des Browsers (F12), wählen Sie „Netzwerk“, laden Sie die Seite neu und öffnen Sie einen Export: Nach den eigenen Dateien der Website gibt es keine weitere Anforderung. Oder schalten Sie das Netzwerk aus, bevor Sie den Export öffnen; alles funktioniert wie zuvor.
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

record-show-label = Anzeigen
record-column = Datensatz
record-title = Der Datensatz in der Datei
record-as-it-stands = Soeben aus der Datei gelesen und so gezeigt, wie er dort steht.
record-gone = Die Datei hat in ihrem jetzigen Zustand keinen oder mehrere Datensätze an dieser Stelle. Öffnen Sie den Export erneut, wenn sich die Datei seit dem Lesen geändert hat.
record-copy = Datensatz kopieren
record-show = Datensatz in { $file } bei { $place } anzeigen
record-reading = Die Datei wird noch einmal gelesen: { $percent } %
record-size-cut = Die ersten { $shown } von { $all }.
record-size = { $all }.

## remedies

remedies-would-help = Was helfen würde
remedies-nothing-tried = Keine einzelne Änderung, die Seatscope am Export ausprobieren kann, behebt dies. Die Schritte oben gelten weiterhin.
remedies-copy = Als Szenario kopieren
remedies-tried = Jede Änderung wurde an diesem Export ausprobiert, und die betroffenen Benutzer wurden so verarbeitet, wie es der Dienst tun würde. Welche die richtige ist, entscheiden Sie.
remedies-copy-name = Als Szenario kopieren: { $title }
remedies-resolves = behebt { $errors } Fehler
remedies-settles =
    { $addresses ->
        [one] klärt 1 doppelte Adresse
       *[other] klärt { $addresses } doppelte Adressen
    }
remedies-corrects =
    { $addresses ->
        [one] korrigiert 1 ungültige Adresse
       *[other] korrigiert { $addresses } ungültige Adressen
    }
remedies-resolves-none = Behebt keinen Fehler
remedies-brings-new =
    { $errors ->
        [0] verursacht keinen neuen
        [one] verursacht 1 neuen
       *[other] verursacht { $errors } neue
    }
remedies-brings-errors =
    { $errors ->
        [0] verursacht keinen Fehler
       *[other] verursacht { $errors } Fehler
    }
remedies-loses =
    { $plans ->
        [0] niemand verliert einen Dienst
        [one] 1 Dienstplan geht verloren, je Benutzer gezählt
       *[other] { $plans } Dienstpläne gehen verloren, je Benutzer gezählt
    }
# Der erste Teil beginnt mit einem Großbuchstaben.
remedies-effect = { $resolves }, { $brings }; { $loses }.

## reports

reports-detail = Jeder Bericht sagt, was gelesen wurde, nach welchen Regeln und was sich nicht wissen ließ. Alle entstehen in diesem Tab, und in ihren Namen steht nichts über den Mandanten.
reports-pseudonymise = Namen, Adressen und IDs pseudonymisieren
reports-pseudonymised = Jeder Bericht, der von dieser Seite gespeichert wird, nennt statt Namen jetzt „Person …“ oder „Group …“ und erfundene Adressen und IDs, in allen dieselben. Der Schlüssel ist zufällig, bleibt in diesem Tab und geht verloren, wenn der Tab geschlossen wird. Zahlen, Produkte, Länder und Datumsangaben bleiben, wie sie sind.
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
reports-findings-rows = Eine Zeile je Befund, die schwersten zuerst
reports-affected-users = Betroffene Benutzer
reports-affected-users-rows = Eine Zeile je Befund und Benutzer, den er betrifft
reports-address-holders = Adressinhaber
reports-address-holders-rows = Eine Zeile je Befund, Adresse und Objekt, das sie hat oder beansprucht, mit dem Befehl, der sie ihm nimmt
reports-address-corrections = Adresskorrekturen
reports-address-corrections-rows = Eine Zeile je falschem Wert, mit dem, was dort stehen sollte, und dem Befehl dafür
reports-users = Benutzer
reports-users-rows = Eine Zeile je Benutzer
reports-assignments = Zuweisungen
reports-assignments-rows = Eine Zeile je Benutzer, Produkt und Pfad
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
rule-editor-detail = Geben Sie eine Regel einer dynamischen Gruppe ein und sehen Sie sofort, auf wen sie in diesem Export zutrifft, bevor jemand sie speichert. Nichts wird geändert.

# Ways here.
rule-editor-from-group = Eine andere Regel ausprobieren und sehen, wer dazukommen und wer ausscheiden würde
rule-editor-from-static = Sehen, was eine Mitgliedschaftsregel aus dieser Gruppe machen würde
rule-editor-from-groups = Eine Mitgliedschaftsregel ausprobieren
rule-editor-of-group = Für die Gruppe
rule-editor-without-group = Ohne Gruppe ausprobieren
rule-editor-pick-group = Mit den Mitgliedern einer Gruppe vergleichen

# The field.
rule-editor-rule = Regel
rule-editor-hint = Während der Eingabe erscheinen Vorschläge: Pfeiltasten und Eingabe übernehmen einen, Esc schließt sie, Strg und Leertaste öffnen sie wieder.
rule-editor-offers-list = Vorschläge
rule-editor-reset = Zurück zur jetzigen Regel der Gruppe
rule-editor-go-there = Dorthin
rule-editor-remarks = Anmerkungen zur Regel
rule-editor-empty = Geben Sie eine Regel ein oder klicken Sie Bedingungen aus den Eigenschaften unten zusammen.

# The result.
rule-editor-result = Auf wen sie zutrifft
rule-editor-no-result = Es lässt sich nicht sagen, auf wen diese Regel zutrifft: siehe die Anmerkungen unter der Regel.
rule-editor-try-this = Unter Was-wäre-wenn ausprobieren
rule-editor-try-detail = Es zeigt, was die bekommen, die dazukommen, was die verlieren, die ausscheiden, die Lizenzen und die Fehler.
rule-editor-on-the-rule = Stelle in der Regel

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
    Bei { $users ->
        [one] { $users } Benutzer
       *[other] { $users } Benutzern
    } lässt es sich nicht sagen: { $property } hat einen Wert, der nicht gelesen werden kann ({ $graph } in Graph).
rule-editor-note-not-exported =
    Bei { $users ->
        [one] { $users } Benutzer
       *[other] { $users } Benutzern
    } lässt es sich nicht sagen: { $property } wurde nicht exportiert ({ $graph } in Graph).
rule-editor-note-no-time =
    Bei { $users ->
        [one] { $users } Benutzer
       *[other] { $users } Benutzern
    } lässt es sich nicht sagen: Die aktuelle Zeit ist nicht bekannt.
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
rule-editor-side-unknown = Nicht feststellbar: { $users }

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

rules-detail = Eine vollständige Liste der Regeln ist nicht veröffentlicht. Dies sind die hier geltenden, manche aus den eigenen Aufzeichnungen dieses Mandanten gelernt, jede mit ihrer Quelle und der Angabe, wie gut sie belegt ist. Jede lässt sich umschalten; nichts außer dieser Analyse ändert sich.
rules-confidence = Konfidenz
rules-source = Quelle
rules-observed = Was dieser Mandant zeigt

# What rules say.
rules-conflict = Je zwei von diesen schließen einander aus
rules-depends = benötigt einen von
rules-location = darf nicht verwendet werden in
rules-superseded = fügt nichts hinzu neben

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
rules-unreadable = Der Browser konnte „{ $name }“ nicht lesen ({ $reason }). Kopieren Sie die Datei auf einen lokalen Datenträger und wählen Sie sie erneut.

## shortcuts

shortcuts-title = Tastenkombinationen
shortcuts-on = Einzelne Tasten lösen etwas aus
shortcuts-on-detail = Nie, während Sie in ein Feld tippen. Strg+K funktioniert in jedem Fall.
shortcuts-close = Schließen
shortcuts-in-tables = In einer Tabelle
shortcuts-everywhere = Überall
shortcuts-palette = Alles nach Namen öffnen, finden oder ausführen
shortcuts-search = Die Liste dieser Seite durchsuchen
shortcuts-show = Diese Tastenkombinationen anzeigen
shortcuts-then = dann
shortcuts-key-page-up = Bild auf
shortcuts-key-page-down = Bild ab
shortcuts-key-home = Pos1
shortcuts-key-end = Ende
shortcuts-key-ctrl-home = Strg+Pos1
shortcuts-key-ctrl-end = Strg+Ende
shortcuts-key-enter = Eingabe
shortcuts-table-rows = Eine Zeile nach oben oder unten
shortcuts-table-cells = In die Zellen der Zeile und von Zelle zu Zelle
shortcuts-table-screens = Eine Bildschirmseite nach oben oder unten
shortcuts-table-ends = Erste oder letzte Zeile; in Zellen erste oder letzte Zelle
shortcuts-table-ends-from-cells = Erste oder letzte Zeile, auch aus einer Zelle
shortcuts-table-open = Die Zeile öffnen
shortcuts-go = { $page } öffnen

## tables

tables-search-users = Nach Name, Anmeldename, Abteilung oder ID suchen
tables-search-groups = Nach Name oder ID suchen
tables-search-products = Nach Name, Teilenummer oder ID suchen
tables-search-rules = Nach Plan, ID oder Quelle suchen
tables-only-errors = Nur mit Fehlern
tables-only-licensed = Nur mit Lizenzen
tables-user = Benutzer
tables-department = Abteilung
tables-location = Verwendungsstandort
tables-account = Konto
tables-direct = Direkt
tables-inherited = Geerbt
tables-errors = Fehler
tables-group = Gruppe
tables-kind = Art
tables-state = Lizenzierung
tables-products = Produkte
tables-members = Mitglieder
tables-member-groups = Geschachtelte Gruppen
tables-product = Produkt
tables-owned = Lizenzen
tables-consumed = Vergeben
tables-available = Frei
tables-groups = Gruppen
tables-enabled = Aktiviert
tables-blocked = Blockiert
tables-guest = Gast
tables-not-licensed = Keine Lizenzen
tables-dynamic = dynamisch
tables-synced = synchronisiert
tables-seat-direct = direkt
tables-seat-both = beides
tables-seat-inherited = geerbt
tables-seat-other = nicht im Export
tables-seat-free = frei
tables-seat-error = mit Fehler
tables-file = Datei
tables-holds = Enthält
tables-format = Format
tables-encoding = Codierung
tables-objects = Objekte
tables-size = Größe
tables-problems = Probleme
tables-none = keine
tables-count-users = { $users } Benutzer
tables-count-groups =
    { $groups ->
        [one] 1 Gruppe
       *[other] { $groups } Gruppen
    }
tables-count-products =
    { $products ->
        [one] 1 Produkt
       *[other] { $products } Produkte
    }
tables-count-rules =
    { $rules ->
        [one] 1 Regel
       *[other] { $rules } Regeln
    }
tables-seats-part = { $seats } { $part }
tables-seats = { $product }: { $parts }
tables-seats-none = { $product }: keine Lizenzen
tables-contents-unneeded = Nicht benötigt: { $others }
tables-contents-both = { $needed }; nicht benötigt: { $others }
tables-more-files =
    { $rest ->
        [one] 1 weitere Datei ist hier nicht gezeigt; der JSON-Bericht führt alle auf.
       *[other] { $rest } weitere Dateien sind hier nicht gezeigt; der JSON-Bericht führt alle auf.
    }
tables-at-byte = bei Byte { $offset }
tables-count-files =
    { $files ->
        [one] 1 Datei
       *[other] { $files } Dateien
    }
tables-count-objects =
    { $objects ->
        [one] 1 Objekt
       *[other] { $objects } Objekten
    }
tables-files-fine = { $files } mit { $objects } gelesen, keine Probleme.
tables-files-with-problems =
    { $files } mit { $objects } gelesen, { $problems ->
        [one] 1 Problem
       *[other] { $problems } Probleme
    }.

## timeline

timeline-title = Überwachungsprotokoll
timeline-detail = Was an Gruppen festgelegt wurde, wie der Dienst es verarbeitet hat und was für wen daraus wurde. Was im Protokoll fehlt, kann trotzdem geschehen sein.

# Headings.
timeline-history = Verlauf
timeline-processing-of-groups = Verarbeitung von Gruppen
timeline-demand = Mangels Lizenzen abgelehnt
timeline-events = Ereignisse
timeline-filters = Welche Ereignisse

# Filters.
timeline-activity = Aktivität
timeline-actor = Initiiert von
timeline-named = Name des Benutzers oder der Gruppe beginnt mit
timeline-service = Dienst
timeline-category = Kategorie
timeline-target = Zu einer Gruppe, einem Benutzer oder Produkt
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
timeline-legend-failed = mit Fehlern; jedes ✕ zeigt, wo Änderungen fehlschlugen
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
timeline-tied-by-time = Teil der Verarbeitung von { $group }, wie sein Zeitpunkt nahelegt

## timeline changes

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
timeline-plans-turned-on = eingeschaltet: { $plans }
timeline-plans-turned-off = ausgeschaltet: { $plans }
timeline-plans-off = aus: { $plans }
timeline-plans-to-be-turned-on = sollten eingeschaltet werden: { $plans }
timeline-plans-to-be-turned-off = sollten ausgeschaltet werden: { $plans }
timeline-plans-to-be-off = sollten aus sein: { $plans }

# Values that are shown as they stand.
timeline-property-from-to = { $property }: von { $old } zu { $new }
timeline-nothing = nichts

## words

words-direct = Direkt
words-not-exported = nicht exportiert
words-no-name = kein Name bekannt
words-severity-error = Fehler
words-severity-warning = Warnung
words-severity-info = Hinweis
words-basis-recorded = Aufgezeichnet
words-basis-predicted = Vorhergesagt
words-basis-static = Konfiguration
words-basis-within-recorded = aufgezeichnet
words-basis-within-predicted = vorhergesagt
words-basis-within-static = Konfiguration
words-basis-detail-recorded = Der Dienst hat es aufgezeichnet; es steht im Export.
words-basis-detail-predicted = Es steht nicht im Export. Es ergibt sich aus der Simulation dessen, was der Dienst bei der nächsten Verarbeitung tun würde.
words-basis-detail-static = Es folgt aus dem Export, wie er ist, ohne jede Simulation.
words-outlook-clears = Würde es beheben
words-outlook-stays = Fehler bliebe
words-outlook-unknown = Ungewiss
words-outlook-within-clears = würde es beheben
words-outlook-within-stays = Fehler bliebe
words-outlook-within-unknown = ungewiss
words-outlook-detail-clears = Eine erneute Verarbeitung heute würde es beheben: Was es verursacht hat, besteht nicht mehr.
words-outlook-detail-stays = Nach einer erneuten Verarbeitung heute wäre es wieder da: Die Ursache besteht noch. Beheben Sie zuerst die Ursache.
words-outlook-detail-unknown = Der Export lässt nicht erkennen, ob eine erneute Verarbeitung heute es beheben würde. Verarbeiten Sie einen Benutzer erneut und sehen Sie nach.
words-confidence-documented = Dokumentiert
words-confidence-observed = Beobachtet
words-confidence-learned = Hier gelernt
words-confidence-inferred = Abgeleitet
words-confidence-assumed = Angenommen
words-confidence-detail-documented = Von Microsoft so angegeben.
words-confidence-detail-observed = In Fehlertexten und Skripten anderer gesehen; Microsoft gibt es nicht an.
words-confidence-detail-learned = Aus den eigenen Aufzeichnungen dieses Mandanten gelernt.
words-confidence-detail-inferred = Aus Namen oder dem Produktkatalog abgeleitet; niemand gibt es an.
words-confidence-detail-assumed = Unsere eigene Annahme; verstehen Sie sie als Anhaltspunkt.
words-enforcement-enforced = Durchgesetzt
words-enforcement-reported = Gemeldet
words-enforcement-off = Aus
words-enforcement-detail-enforced = wirkt bei Vorhersagen mit
words-enforcement-detail-reported = warnt und lässt die Zuweisung zu
words-enforcement-detail-off = meldet nichts
words-group-state-all-assigned = Alle Lizenzen zugewiesen
words-group-state-in-progress = In Bearbeitung
words-group-state-errors = Fehler und Probleme
words-coverage-full = Vollständig
words-coverage-partial = Teilweise
words-coverage-unavailable = Nicht möglich
words-coverage-within-full = vollständig
words-coverage-within-partial = teilweise
words-coverage-within-unavailable = nicht möglich

## work

# The mark on a finding.
work-mark = Ihre Markierung
work-state-label = Was damit geschehen soll
work-note = Notiz
work-kept = Markierungen und Notizen sind nur in diesem Tab, bis Sie Ihre Arbeit unter „Berichte“ speichern.
work-also = Auch anzeigen
work-has-note = Notiz

# The part of the reports.
work-your-work = Ihre Arbeit
work-detail = Markierungen und Notizen, Änderungen unter Was-wäre-wenn und Ihre Regeln in einer Datei. Über den Mandanten enthält sie IDs, Codes und Adressen, die Titel Ihrer Änderungen, die Personen nennen können, und was Sie geschrieben haben. Öffnen Sie sie wieder mit diesem Export oder einem neueren, hier oder indem Sie sie auf der Seite ablegen.
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
work-of-other-tenant = Die Arbeit wurde für einen anderen Mandanten gespeichert: Was sie über IDs sagt, die es hier nicht gibt, hat keine Wirkung.
work-holds =
    Die Arbeit enthält { $changes ->
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
    } verworfen.
work-too-large = „{ $name }“ ist größer als jede gespeicherte Arbeit. Wählen Sie eine Datei, die „{ work-save }“ erzeugt hat.
work-unreadable = Der Browser konnte „{ $name }“ nicht lesen ({ $reason }). Kopieren Sie die Datei auf einen lokalen Datenträger und wählen Sie sie erneut.

## worker

worker-no-reason = der Browser nannte keinen Grund
worker-stopped = Die Analyse wurde beendet. Öffnen Sie die Dateien erneut.
worker-died-title = Die Analyse wurde unerwartet beendet
worker-failed = Die Dateien konnten nicht analysiert werden
worker-again = Dateien erneut lesen
worker-unexpected = Die Analyse gab eine unerwartete Antwort. Laden Sie die Seite neu.
worker-died = Ihre Dateien sind unversehrt, und es wurde nirgendwohin etwas gesendet; verloren ist nur, was berechnet worden war. Versuchen Sie es noch einmal; geschieht es wieder, öffnen Sie weniger Dateien auf einmal. Der genannte Grund: { $reason }
worker-died-at = Gelesen wurde { $path }, nach { $objects ->
        [0] keinem Objekt
        [one] 1 Objekt
       *[other] { $objects } Objekten
    }.
worker-not-started-title = Die Analyse konnte nicht gestartet werden
worker-not-started = Der Teil, der Dateien analysiert, konnte nicht gestartet werden, daher lässt sich noch nichts öffnen. Laden Sie die Seite neu; hilft das nicht, sind die Dateien der Website unvollständig oder eine Erweiterung blockiert sie. Der genannte Grund: { $reason }
