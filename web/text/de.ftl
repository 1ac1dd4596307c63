### Alle Texte der Seite auf Deutsch.

## addresses

## arrive

arrive-promise = Finden Sie heraus, warum Ihren Benutzern Lizenzen fehlen.
arrive-privacy = Alles wird in diesem Tab berechnet. Kein Hochladen, kein Konto, keine Nachverfolgung: Ihr Export verlässt diesen Rechner nicht.
arrive-drop = Legen Sie den Export eines Mandanten hier ab
arrive-drop-detail = JSON-, CSV- oder ZIP-Dateien oder ganze Ordner: Benutzer, Gruppen mit Mitgliedern, Produkte und, wenn Sie mögen, Microsofts CSV der Produktnamen. Sie können JSON auch mit Strg+V einfügen.
arrive-let-go = Loslassen, um diese Dateien zu analysieren
arrive-choose-files = Dateien auswählen
arrive-choose-folder = Ordner auswählen
arrive-sample = Beispielmandanten öffnen
arrive-sample-detail = Eine erfundene Organisation mit den üblichen Problemen. Kein Export zur Hand? Beginnen Sie hier.
arrive-export = So erhalten Sie einen Export
arrive-export-detail = Drei Schritte in Microsoft Graph PowerShell, nur lesend. Führen Sie sie in einem leeren Ordner aus und legen Sie diesen Ordner dann hier ab.
arrive-not-open = Diese Adresse zeigt einen Teil eines Mandanten, in diesem Tab ist aber keiner geöffnet. Öffnen Sie seinen Export, dann erscheint die Seite.
arrive-trust = Glauben Sie es uns nicht einfach
arrive-all-commands = Alle Befehle, ein Skript, das alles sammelt, az rest und Graph Explorer
arrive-gathering = Die Ordner werden durchsucht
arrive-reading = Der Export wird gelesen
arrive-analysing = Es wird ermittelt, wer was hat und warum nicht
arrive-cancel = Abbrechen
arrive-cancelling = Wird abgebrochen…
arrive-progress = Fortschritt des Lesens
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
arrive-speed = Geschwindigkeit
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
backtest-detail = Jede aufgezeichnete Zuweisung wurde allein aus dem nachgebildet, was beabsichtigt war: den Lizenzen der Gruppen, ihren Mitgliedern, direkten Zuweisungen und freien Lizenzen. Diese hier kamen anders heraus, als der Dienst sie aufgezeichnet hat, jede mit dem wahrscheinlichen Grund.
backtest-search = Suche nach Name, ID oder Grund
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

## bench

## bench outcome

## catalogue

## codes

# Die Schritte stehen auf je einer Zeile.
codes-unknown = Anderer Fehlertext
codes-unknown-meaning = Der Dienst hat einen Fehler aufgezeichnet, den seine Dokumentation nicht aufführt. Der Text wird so gezeigt, wie er aufgezeichnet wurde.
codes-unknown-steps =
    Suchen Sie den Benutzer im Überwachungsprotokoll von Entra, Kategorie UserManagement, Aktivität „Change user license“: Dort steht der Grund des Fehlers ausgeschrieben.
    Beheben Sie, was er nennt, und verarbeiten Sie dann den Benutzer oder die Gruppe erneut.
codes-count-violation = Nicht genügend Lizenzen
codes-count-violation-meaning = Von einem Produkt der Gruppe sind weniger Lizenzen frei, als Mitglieder eine brauchen. Benutzer, die es schon haben, behalten es; die anderen warten mit einem Fehler. Wer von ihnen zuerst bedient würde, ist nicht dokumentiert.
codes-count-violation-steps =
    Kaufen Sie Lizenzen nach oder machen Sie welche frei: Nehmen Sie die Lizenz Benutzern, die sie nicht mehr brauchen, zuerst blockierten und ausgeschiedenen Konten. Eine direkte Lizenz zu entfernen macht bei Benutzern, die das Produkt auch erben, nichts frei; jeder belegt nur eine Lizenz.
    Lizenzen freizumachen oder zu kaufen startet keine Verarbeitung. Öffnen Sie die Seite „Lizenzen“ der Gruppe und wählen Sie „Erneut verarbeiten“.
codes-count-violation-not = Entfernen Sie nicht in der Hoffnung auf freie Lizenzen direkte Lizenzen von Benutzern, die dasselbe Produkt erben: Jeder Benutzer belegt nur eine. Warten Sie auch nicht: Freie Lizenzen allein starten keine Verarbeitung.
codes-mutually-exclusive-violation = Dienstpläne in Konflikt
codes-mutually-exclusive-violation-meaning = Ein Produkt der Gruppe enthält einen Dienstplan, der bei einem Benutzer nicht zusammen mit einem Plan eines anderen Produkts sein kann. Der Dienst löst das nie selbst; die Entscheidung liegt beim Administrator.
codes-mutually-exclusive-violation-steps =
    Entscheiden Sie, welchen der beiden Pläne die Benutzer haben sollen.
    Schalten Sie den anderen Plan in dem Produkt aus, das ihn mitbringt, in der Gruppe oder in der direkten Lizenz, oder entfernen Sie dieses Produkt. Eines von beiden genügt.
    Verarbeiten Sie die Gruppe erneut oder die Benutzer einzeln.
codes-mutually-exclusive-violation-not = Verarbeiten Sie nicht erneut, bevor einer der beiden Pläne aus ist: Derselbe Fehler kommt wieder. Nehmen Sie nicht zum Ausprobieren Benutzer aus der Gruppe: Sie verlieren, was ihnen deren andere Produkte geben.
codes-dependency-violation = Ein benötigter Plan fehlt
codes-dependency-violation-meaning = Ein anderer Dienstplan des Benutzers braucht einen Plan, den diese Änderung weglassen oder wegnehmen würde. Ein Add-on ohne seine Grundlage, oder eine Grundlage, die entfernt wird, während noch ein Add-on darauf beruht.
codes-dependency-violation-steps =
    Geben Sie den Benutzern den benötigten Plan auf anderem Weg, oder schalten Sie den Plan aus, der von ihm abhängt.
    Hat der Benutzer die Gruppe verlassen und die Lizenz ist geblieben, tun Sie zuerst dasselbe; erst dann kann sie entfernt werden.
    Verarbeiten Sie den Benutzer erneut.
codes-dependency-violation-not = Entfernen Sie nicht zuerst das Grundprodukt und später das Add-on. Löschen Sie die Gruppe nicht, deren Lizenz geblieben ist: Die Lizenz bleibt mit Fehler beim Benutzer.
codes-prohibited-in-usage-location-violation = Am Verwendungsstandort nicht zulässig
codes-prohibited-in-usage-location-violation-meaning = Ein Dienst des Produkts darf am Verwendungsstandort des Benutzers nicht verwendet werden. Ein Benutzer ohne Verwendungsstandort erbt den des Verzeichnisses.
codes-prohibited-in-usage-location-violation-steps =
    Prüfen Sie den Verwendungsstandort: Er muss dort sein, wo der Benutzer wirklich ist. Korrigieren Sie ihn, wenn nicht.
    Ist er richtig, nehmen Sie den Benutzer aus der Gruppe oder schalten Sie den Plan in der Gruppe aus.
    Verarbeiten Sie den Benutzer erneut.
codes-prohibited-in-usage-location-violation-not = Setzen Sie keinen Verwendungsstandort, an dem der Benutzer nicht ist, nur damit der Fehler verschwindet.
codes-uniqueness-violation = Ein Wert muss eindeutig sein
codes-uniqueness-violation-meaning = Durch die Lizenzierung bekäme der Benutzer einen Wert, den schon ein anderes Objekt innehat, meist eine Proxyadresse. Microsoft führt diesen Fehler auf, ohne ihn zu erklären.
codes-uniqueness-violation-steps =
    Finden Sie den anderen Inhaber der Adresse. Auch Kontakte, Gruppen, freigegebene Postfächer und E-Mail-aktivierte öffentliche Ordner zählen; öffentliche Ordner stehen nie in einem Graph-Export.
    Entfernen Sie die Adresse bei allen bis auf einen.
    Verarbeiten Sie den Benutzer erneut; eine Adresse zu korrigieren startet keine Verarbeitung.
codes-uniqueness-violation-not = Nehmen Sie das Fehlen eines zweiten Inhabers im Export nicht als Beweis: E-Mail-aktivierte öffentliche Ordner stehen nie darin.
codes-other = Von einem anderen Produkt aufgehalten
codes-other-meaning = Mit diesem Produkt ist alles in Ordnung. Die Produkte einer Gruppe werden zusammen zugewiesen oder gar nicht, und ein anderes Produkt derselben Gruppe ist bei diesen Benutzern fehlgeschlagen.
codes-other-steps =
    Beheben Sie den Fehler des genannten Produkts; dieses folgt von selbst.
    Um den Benutzern dieses Produkt in der Zwischenzeit zu geben, verwenden Sie dafür eine zweite Gruppe.
codes-other-not = Suchen Sie keinen Fehler bei diesem Produkt, und kaufen Sie keine Lizenzen dafür.
codes-duplicate-proxy-address = Adresse doppelt vergeben
codes-duplicate-proxy-address-meaning = Zwei oder mehr Objekte haben dieselbe Proxyadresse. Eine Lizenz mit Exchange zuzuweisen oder zu entfernen schlägt bei solchen Benutzern fehl: Die Adresse wird bereits verwendet.
codes-duplicate-proxy-address-steps =
    Entscheiden Sie, wer die Adresse behält, und entfernen Sie sie bei den anderen. Wird ein Objekt synchronisiert, tun Sie es lokal.
    Exchange kennt vielleicht Inhaber, die diesem Export fehlen: Fragen Sie es mit Get-Recipient und einem Filter auf EmailAddresses.
    Verarbeiten Sie die Benutzer danach erneut.
codes-duplicate-proxy-address-not = Korrigieren Sie ein synchronisiertes Objekt nicht in der Cloud: Die nächste Synchronisierung bringt die Adresse zurück.
codes-proxy-address-clash-on-licensing = Adresskollision zu erwarten
codes-proxy-address-clash-on-licensing-meaning = Eine Lizenz mit Postfach gäbe diesen Benutzern eine Adresse, die ein anderes Objekt hat: den Anmeldenamen, mail oder den Alias in der Ausgangsdomäne des Mandanten. Die Zuweisung würde fehlschlagen.
codes-proxy-address-clash-on-licensing-steps =
    Entscheiden Sie, wem die Adresse gehört. Entfernen Sie sie beim anderen Objekt, oder geben Sie dem Benutzer einen anderen Anmeldenamen oder Alias.
    Wird ein Objekt synchronisiert, ändern Sie es lokal.
    Verarbeiten Sie die Gruppe danach.
codes-proxy-address-clash-on-licensing-not = Weisen Sie nicht zuerst die Lizenz zu und korrigieren danach die Adresse: Die Zuweisung schlägt fehl und mit ihr alle Produkte der Gruppe.
codes-proxy-address-will-change = Adressen werden sich ändern
codes-proxy-address-will-change-meaning = Bei jeder Lizenzänderung ermittelt der Dienst mail und Proxyadressen neu. Bei diesen Benutzern käme etwas anderes heraus, als sie jetzt haben.
codes-proxy-address-will-change-steps =
    Vergleichen Sie beide Seiten. Ist die neue richtig, ist nichts zu tun.
    Um eine Adresse zu behalten, setzen Sie sie dort, wo sie verwaltet wird: in Exchange Online oder, bei synchronisierten Benutzern, lokal.
    Informieren Sie vorher die Benutzer, deren primäre Adresse sich ändert.
codes-proxy-address-will-change-not = Ändern Sie nicht die Lizenzen vieler dieser Benutzer auf einmal, bevor Sie einen von ihnen danach angesehen haben.
codes-invalid-proxy-address = Ungültige Adresse
codes-invalid-proxy-address-meaning = Exchange Online lehnt diese Adressen ab oder verwirft sie, oder ein Objekt hat keine oder mehrere primäre, oder die Lizenzierung könnte aus Anmeldename, mail oder Alias keine Adresse bilden. Eine synchronisierte Adresse, die verworfen wird, fehlt in der Cloud einfach.
codes-invalid-proxy-address-steps =
    Korrigieren Sie die Adressen wie vorgeschlagen, dort wo sie verwaltet werden: bei synchronisierten Objekten lokal.
    Bestätigen Sie eine Domäne im Mandanten, wenn ihre Adressen bleiben sollen.
codes-invalid-proxy-address-not = Fügen Sie bei einem synchronisierten Objekt eine verworfene Adresse nicht in der Cloud hinzu; korrigieren Sie sie dort, wo sie herkommt.
codes-membership-rule-at-risk = Gefährdete Mitgliedschaftsregel
codes-membership-rule-at-risk-meaning = Eine Regel bestimmt, wer in dieser lizenzierten Gruppe ist, und die Regel ist angehalten, nicht lesbar, besagt vielleicht nicht das Gemeinte, nennt etwas, das es nicht gibt, oder fragt nach Lizenzen, die Gruppen zuweisen. Wer die Lizenzen der Gruppe hat, hängt dann von etwas ab, das leicht übersehen wird.
codes-membership-rule-at-risk-steps =
    Schalten Sie die Verarbeitung der Regel wieder ein, oder korrigieren Sie die Regel, wo sie falsch ist; der Regeleditor probiert sie vorher aus.
    Fragen Sie nach Eigenschaften der Benutzer, etwa der Abteilung, statt nach ihren Dienstplänen.
codes-membership-rule-at-risk-not = Machen Sie aus einer statischen Gruppe keine dynamische, um es zu beheben: Zuerst werden alle ihre Mitglieder entfernt.
codes-membership-drift = Andere Mitglieder als nach der Regel
codes-membership-drift-meaning = Die Regel, die bestimmt, wer in dieser lizenzierten Gruppe ist, meint andere Benutzer als die Mitglieder im Export. Entweder muss der Dienst eine Änderung noch verarbeiten, oder die Regel besagt etwas anderes als gedacht.
codes-membership-drift-steps =
    Sehen Sie nach, ob die Regel kürzlich verarbeitet wurde; das kann Stunden dauern.
    Wenn ja, vergleichen Sie die hier genannten Benutzer mit der Regel, und korrigieren Sie die Regel oder die Eigenschaften der Benutzer.
codes-membership-drift-not = Fügen Sie Mitglieder nicht von Hand hinzu und entfernen Sie keine: In einer dynamischen Gruppe entscheidet nur die Regel.
codes-nested-group = Gruppe in einer lizenzierten Gruppe
codes-nested-group-meaning = Lizenzen erreichen nur die direkten Mitglieder einer Gruppe. Benutzer, die durch eine andere Gruppe Mitglied sind, bekommen nichts, und der Dienst nennt das keinen Fehler.
codes-nested-group-steps =
    Fügen Sie diese Benutzer direkt hinzu, weisen Sie die Lizenz stattdessen der inneren Gruppe zu, oder verwenden Sie eine dynamische Gruppe.
    Sollen sie nichts haben, lassen Sie es, wie es ist.
codes-nested-group-not = Weisen Sie nicht dasselbe Produkt der inneren und der äußeren Gruppe zu, in der Hoffnung, dass eine die andere erreicht: Lizenzen gehen nie von Gruppe zu Gruppe über.
codes-group-not-security-enabled = Gruppe kann nicht lizenziert werden
codes-group-not-security-enabled-meaning = Nur Sicherheitsgruppen und sicherheitsaktivierte Microsoft 365-Gruppen können Lizenzen zuweisen.
codes-group-not-security-enabled-steps =
    Aktivieren Sie die Sicherheit der Gruppe (securityEnabled), oder verschieben Sie ihre Mitglieder in eine Sicherheitsgruppe, die die Lizenzen zuweist.
codes-group-not-security-enabled-not = Verarbeiten Sie die Gruppe nicht erneut: Solange sie so bleibt, wird durch sie nichts zugewiesen.
codes-prerequisite-not-in-group = Voraussetzung nicht in der Gruppe
codes-prerequisite-not-in-group-meaning = Ein Add-on der Gruppe braucht einen Dienstplan, den dieselbe Gruppe nicht bereitstellt. Der Dienst verlangt beides in einer Gruppe, auch wenn die Mitglieder den Plan anderswoher haben.
codes-prerequisite-not-in-group-steps =
    Fügen Sie dieser Gruppe ein Produkt mit dem benötigten Plan hinzu; alle seine anderen Pläne können aus bleiben. Ein Benutzer, der dieses Produkt schon hat, belegt keine zweite Lizenz.
    Oder nehmen Sie das Add-on aus dieser Gruppe und fügen Sie es den Gruppen hinzu, die den Plan bereitstellen.
codes-prerequisite-not-in-group-not = Verlassen Sie sich nicht darauf, dass die Mitglieder den Plan anderswoher haben: Der Dienst sieht auf die Gruppe.
codes-direct-and-inherited = Direkt und durch eine Gruppe
codes-direct-and-inherited-meaning = Diese Benutzer haben das Produkt doppelt: direkt und aus einer Gruppe. Es belegt nur eine Lizenz, aber die direkte Lizenz bleibt, wenn sie die Gruppe verlassen, und in der Gruppe ausgeschaltete Pläne bleiben eingeschaltet.
codes-direct-and-inherited-steps =
    Entfernen Sie die direkte Lizenz, wo dadurch nichts verloren geht. Die hier genannten Pläne sind jene, die die Benutzer mit ihr verlören.
    Wo etwas verloren ginge, schalten Sie diese Pläne zuerst in der Gruppe ein.
codes-direct-and-inherited-not = Entfernen Sie die direkte Lizenz nicht, wo Pläne aufgeführt sind, die verloren gingen, und erwarten Sie davon keine freien Lizenzen.
codes-plan-enabled-by-default = Plan, der unbemerkt hinzugekommen sein kann
codes-plan-enabled-by-default-meaning = Fügt Microsoft einem Produkt einen Plan hinzu, ist er in jeder Gruppe mit dem Produkt eingeschaltet, bis ihn jemand ausschaltet. Diese Gruppe schaltet andere Pläne aus, lässt diese aber ein, anders als ihre Schwestergruppen oder ihr eigener Zweck.
codes-plan-enabled-by-default-steps =
    Entscheiden Sie, ob die Mitglieder diese Pläne haben sollen.
    Wenn nicht, schalten Sie sie in der Gruppe aus. Benutzer können sie noch aus einer anderen Gruppe oder direkt haben.
codes-plan-enabled-by-default-not = Schalten Sie den Plan nicht aus, bevor bekannt ist, dass ihn niemand verwendet.
codes-redundant-product = Produkt, das nichts hinzufügt
codes-redundant-product-meaning = Jeder Plan, den dieses Produkt den Benutzern gibt, kommt auch aus einem anderen ihrer Produkte, als derselbe oder als ein größerer, der ihn einschließt. Jedes Produkt belegt eine eigene Lizenz. Die hier genannten Pläne sind jene, für die ein größerer eintritt.
codes-redundant-product-steps =
    Prüfen Sie, dass sich niemand auf das Produkt als solches verlässt: Berichte, Verträge und Regeln dynamischer Gruppen fragen vielleicht nach seinen Plänen.
    Entfernen Sie es aus jeder Quelle, direkt und in seinen Gruppen: Die Lizenz wird erst frei, wenn keine mehr bleibt.
    Weist eine Gruppe es auch anderen zu, die es brauchen, verschieben Sie die Benutzer stattdessen in eine andere Gruppe.
codes-redundant-product-not = Entfernen Sie das Produkt nicht aus einer Gruppe, bevor alle ihre Mitglieder angesehen wurden: Manche haben vielleicht nichts anderes.
codes-product-not-owned = Produkt nicht im Besitz
codes-product-not-owned-meaning = Gruppen oder Benutzer haben ein Produkt, das nicht oder nicht mehr unter denen ist, die der Mandant besitzt. Niemand kann es neu bekommen, und eine Gruppe, die es zuweist, schlägt bei ihren Mitgliedern mit allen ihren anderen Produkten fehl.
codes-product-not-owned-steps =
    Nehmen Sie das Produkt aus den Gruppen, und entfernen Sie es bei Benutzern, die es direkt haben.
    Oder verlängern Sie das Abonnement und verarbeiten Sie dann die Gruppen erneut.
codes-product-not-owned-not = Lassen Sie das Produkt nicht in Gruppen, die andere zuweisen: Diese schlagen mit ihm zusammen fehl.
codes-unknown-disabled-plan = Unbekannter Plan ausgeschaltet
codes-unknown-disabled-plan-meaning = In einem Produkt ist ein Plan ausgeschaltet, den es nicht enthält. Entweder hat Microsoft den Plan aus dem Produkt genommen, oder die ID ist falsch, und dann ist der gemeinte Plan noch eingeschaltet.
codes-unknown-disabled-plan-steps =
    Vergleichen Sie mit den eigenen Plänen des Produkts und schalten Sie den gemeinten Plan aus.
    Lassen Sie die unbekannte ID bei der nächsten Änderung der Lizenz weg: Der Dienst lehnt sie ab.
codes-unknown-disabled-plan-not = Kopieren Sie diese Liste ausgeschalteter Pläne nicht in eine andere Gruppe.
codes-usage-location-missing = Kein Verwendungsstandort
codes-usage-location-missing-meaning = Diese Benutzer haben Lizenzen und keinen Verwendungsstandort. Eine Gruppe gibt ihnen, was am Standort der Organisation zulässig ist, wo immer sie sind; eine direkte Zuweisung schlägt fehl, bis ein Standort gesetzt ist.
codes-usage-location-missing-steps =
    Setzen Sie den Verwendungsstandort jedes Benutzers dorthin, wo er arbeitet. Gruppenlizenzen ändern nie einen, der gesetzt ist.
    Lassen Sie ihn setzen, wenn Benutzer angelegt werden, zum Beispiel durch die Synchronisierung.
codes-usage-location-missing-not = Setzen Sie nicht ein Land für alle: Gruppen korrigieren es später nie.
codes-disabled-user-licensed = Blockiertes Konto mit Lizenz
codes-disabled-user-licensed-meaning = Diese Konten können sich nicht anmelden, behalten aber ihre Lizenzen. Ein Konto zu blockieren macht nichts frei.
codes-disabled-user-licensed-steps =
    Entscheiden Sie, ob das Konto zurückkommt. Erst wenn die Lizenz weg ist, werden Postfach und Dateien nur noch begrenzte Zeit aufbewahrt.
    Nehmen Sie den Benutzer aus den Gruppen, die ihn lizenzieren, und entfernen Sie direkte Lizenzen.
codes-disabled-user-licensed-not = Löschen Sie das Konto nicht allein wegen seiner Lizenz, bevor Postfach und Dateien geregelt sind: Es kann 30 Tage lang wiederhergestellt werden und braucht dann wieder eine Lizenz.
codes-guest-licensed = Gast mit Lizenz
codes-guest-licensed-meaning = Gäste werden durch Gruppen wie Mitglieder lizenziert und belegen Lizenzen. Viele sind schon zu Hause lizenziert.
codes-guest-licensed-steps =
    Prüfen Sie, ob die Gäste das Produkt hier brauchen.
    Wenn nicht, nehmen Sie sie aus der Gruppe; in einer dynamischen Gruppe verlangen Sie Mitglieder in der Regel: user.userType -eq "Member".
codes-seats-overconsumed = Mehr Lizenzen vergeben als vorhanden
codes-seats-overconsumed-meaning = Mehr Benutzer haben das Produkt, als es Lizenzen gibt, meist weil weniger verlängert wurden. Niemand verliert es, aber keine Zuweisung geht durch, bis wieder Lizenzen frei sind.
codes-seats-overconsumed-steps =
    Kaufen Sie die fehlenden Lizenzen, oder nehmen Sie sie Benutzern, die sie nicht brauchen, zuerst blockierten Konten.
codes-seats-overconsumed-not = Ändern Sie die Lizenzen von Inhabern nicht nebenbei: Wer das Produkt verliert, bekommt es nicht zurück, solange keine Lizenz frei ist.
codes-seats-in-grace = Lizenzen in der Toleranzperiode
codes-seats-in-grace-meaning = Ein Abonnement ist abgelaufen. Seine Lizenzen können noch eine Weile verwendet und zugewiesen werden; dann werden sie angehalten.
codes-seats-in-grace-steps =
    Verlängern Sie das Abonnement, oder stellen Sie seine Benutzer auf andere Produkte um, bevor die Toleranzperiode endet.
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
    Planen Sie Änderungen ihrer Lizenzen für ruhige Stunden, und probieren Sie sie zuerst an einer kleinen Gruppe aus.
    Erwägen Sie mehrere Gruppen, zum Beispiel eine je Standort.
codes-large-licensed-group-not = Ändern Sie nicht mehrere ihrer Produkte nacheinander; fügen Sie sie in einer Änderung hinzu und entfernen Sie sie darin.
codes-processing-overdue = Verarbeitung dauert zu lange
codes-processing-overdue-meaning = Das Überwachungsprotokoll zeigt, dass der Dienst begann, die Lizenzen einer Gruppe anzuwenden, und mehr als 24 Stunden später kein Ende davon. Bis es endet, fehlt Mitgliedern vielleicht, was die Gruppe zuweist.
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
codes-license-change-failed-meaning = Das Überwachungsprotokoll zeigt, dass eine Änderung der Lizenzen dieser Benutzer fehlschlug und keine spätere gelang. Zeigen die Aufzeichnungen keinen Fehler, ist er vorüber oder es war eine direkte Zuweisung, von der kein Fehler gespeichert wird. Ist es eine Warnung, enthält der Export von einigen keine Zuweisungen, sodass nur das Protokoll davon weiß. Es nennt auch Gruppen, deren Lizenzen nicht gesetzt werden konnten.
codes-license-change-failed-steps =
    Lesen Sie in der Meldung die eigenen Worte des Dienstes: Sie nennen die Ursache und oft das Produkt oder die Pläne.
    Sind die Benutzer mit Fehler aufgezeichnet, richten Sie sich nach dem Befund dieses Fehlers; seine Abhilfen wurden ausprobiert.
    Wurden ihre Zuweisungen nicht exportiert, exportieren Sie sie und sehen Sie noch einmal nach.
codes-license-change-failed-not = Halten Sie einen fehlenden Fehler im Export nicht für Erfolg: Von einer fehlgeschlagenen direkten Zuweisung wird nichts gespeichert.
codes-unusual-actor = Von jemand Ungewöhnlichem geändert
codes-unusual-actor-meaning = Jemand, der in diesem Überwachungsprotokoll nicht mehr als zwei Änderungen vorgenommen hat, hat Lizenzen geändert, während andere das ständig tun. Das kann richtig sein; wer gewöhnlich ist, ist unsere eigene Annahme.
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
    Sehen Sie sich den Zeitverlauf der Gruppe an: Jeder Beginn sagt, welche Änderung aufgenommen wurde.
    Ist es eine Warnung, zeigt das Protokoll keine Verarbeitung der letzten Änderung: Verarbeiten Sie die Mitglieder der Gruppe erneut.
codes-changed-while-processing-not = Ändern Sie die Gruppe nicht sicherheitshalber noch einmal; verarbeiten Sie sie stattdessen erneut.
codes-record-contradicts-log = Aufzeichnung und Protokoll widersprechen sich
codes-record-contradicts-log-meaning = Der Export enthält etwas anderes, als laut Überwachungsprotokoll getan wurde, obwohl der Export neuer ist und das Protokoll dazwischen keine Änderung zeigt. Eines von beiden ist veraltet oder unvollständig.
codes-record-contradicts-log-steps =
    Exportieren Sie Benutzer, Gruppen und das Überwachungsprotokoll noch einmal, kurz nacheinander, und sehen Sie nach, ob es noch da ist.
    Wenn ja, verarbeiten Sie die Genannten erneut: Der aufgezeichnete Zustand kann übrig geblieben sein.
codes-record-contradicts-log-not = Beheben Sie nicht von Hand, was nur eines von beiden sagt, bevor beides noch einmal exportiert wurde.

## compare

## compare sentences

## coverage

coverage-heading = Was dieser Export aussagen kann
coverage-detail = Jede Prüfung braucht bestimmte Teile eines Exports. Wo welche fehlen, fehlen auch ihre Antworten.
coverage-column-check = Prüfung
coverage-status = Möglich
coverage-missing = Es fehlt
coverage-remedy = So vervollständigen Sie es
coverage-check-accounts = Konten
coverage-check-address-changes = Änderungen von Adressen
coverage-check-address-clashes = Kollisionen von Adressen
coverage-check-address-formats = Form der Adressen
coverage-check-assignment-errors = Zuweisungsfehler
coverage-check-audit-log = Überwachungsprotokoll
coverage-check-direct-and-inherited = Direkt und geerbt
coverage-check-group-kinds = Arten von Gruppen
coverage-check-membership-drift = Abweichende Mitgliedschaften
coverage-check-membership-rule-changes = Änderungen von Mitgliedschaftsregeln
coverage-check-membership-rules = Mitgliedschaftsregeln
coverage-check-nested-groups = Geschachtelte Gruppen
coverage-check-predictions = Vorhersagen
coverage-check-prerequisites-in-group = Voraussetzungen in der Gruppe
coverage-check-product-ownership = Besitz von Produkten
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
detail-col-path = Weg
detail-col-state = Zustand
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
detail-group-fine =
    { $members ->
        [one] { $licensed } von 1 Mitglied hat alles aus ihr.
       *[other] { $licensed } von { $members } Mitgliedern haben alles aus ihr.
    }
detail-group-in-error =
    { $members ->
        [one] { $licensed } von 1 Mitglied hat alles aus ihr; { $in_error } mit Fehler.
       *[other] { $licensed } von { $members } Mitgliedern haben alles aus ihr; { $in_error } mit Fehler.
    }
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
export-detail = Alle diese Befehle lesen nur. Führen Sie sie in einem leeren Ordner aus und legen Sie diesen Ordner dann hier ab; Dateien können auch nacheinander hinzukommen. Was fehlt, wird genannt, ebenso was sich ohne es nicht sagen lässt.
export-script = Alles mit einem Skript
export-script-detail = Es meldet sich an, sammelt, was Seatscope von Graph liest, samt den Eigenschaften der Benutzer, die die Mitgliedschaftsregeln lizenzierter Gruppen nennen, und schreibt eine Datei. Vorgesetzte und Eigenschaften, die Anwendungen hinzufügen, gehören nicht dazu. Lesen Sie es, bevor Sie es ausführen; es sendet nirgendwohin etwas anderes.
export-script-link = Export-Tenant.ps1 speichern
export-sign-in = Zuerst anmelden
export-sign-in-detail = Microsoft Graph PowerShell, einmal, mit den Berechtigungen aller Befehle, die eine Prüfung braucht. Für „az rest“ melden Sie sich mit „az login“ an; dort entscheidet die Rolle des Kontos, und „Globaler Leser“ genügt. Graph Explorer fragt seine Berechtigungen unter „Modify permissions“ ab.
export-scope = Benötigt
export-serves = Dient
export-serves-none = für sich keiner Prüfung; was es aussagt, wird gelesen und gezeigt
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
export-users-about = Wer welche Lizenzen hat, direkt und durch welche Gruppe, und jeder aufgezeichnete Fehler.
export-groups-about = Welche Lizenzen und Pläne jede Gruppe zuweist und wie es um ihre Verarbeitung steht.
export-group-members-about = Wer was bekäme und wer nur durch eine geschachtelte Gruppe erreicht wird. Die Antwort sagt nicht, wessen Mitglieder sie aufführt, daher muss der Name der Datei die ID der Gruppe enthalten; setzen Sie sie im Graph Explorer an die Stelle von ID.
export-subscribed-skus-about = Welche Produkte der Mandant besitzt, mit gekauften und vergebenen Lizenzen.
export-organization-about = Das Land, das Benutzer ohne Verwendungsstandort erben.
export-contacts-about = Adressen, die ein Kontakt innehat und die dann kein Benutzer haben kann.
export-recipients-about = Adressen von allem in Exchange, auch von öffentlichen Ordnern; gefragt wird Exchange, nicht Graph. Melden Sie sich mit Connect-ExchangeOnline an.
export-deleted-users-about = Benutzer, die wiederhergestellt werden können; dabei kommen ihre Lizenzen und Adressen zurück.
export-directory-subscriptions-about = Wann Abonnements enden, auch Testversionen.
export-directory-audits-about = Welche Lizenzierung wann verarbeitet wurde. Microsoft bewahrt 30 Tage auf, ohne Entra ID P1 nur 7.
export-command = { $title }: { $way }
export-copy = Befehl für { $title } kopieren: { $way }

## findings

findings-search = Suche nach Ursache, Name, Adresse oder ID
findings-by-severity = Schweregrad
findings-by-basis = Bekannt aus
findings-by-code = Art
findings-product = Produkt
findings-group = Gruppe
findings-any = Beliebig
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
findings-as-of = Gelesen am
findings-confidence = Sicherheit
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
frame-open-other = Andere Dateien öffnen
frame-download = JSON herunterladen
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
help-detail = Was jede Art von Befund bedeutet, was zu tun ist und was nicht, und die Wörter, die hier verwendet werden.
help-not = Was Sie nicht tun sollten
help-found = In diesem Mandanten
help-more = Mehr zu dieser Art von Befund
help-code = Code in Berichten
help-severities = Wie schlimm es ist
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
holders-paths = Wege
holders-column-state = Zustand
holders-errors = Fehler
holders-everybody = Alle
holders-by-state = Zustand
holders-no-member = kein Mitglied
holders-flow-heading = Auf welchen Wegen es kommt
holders-flow-detail = Wer es auf zwei Wegen hat, zählt in beiden und belegt eine Lizenz.
holders-path = Weg
holders-in-force = Wirksam
holders-in-error = Mit Fehler
holders-pending = Noch nicht verarbeitet
holders-nobody = Niemand hat es, weder direkt noch durch eine Gruppe.
holders-prerequisites = Was ihre Pläne voraussetzen
holders-needs = Benötigt eines von
holders-met-by = Von dieser Gruppe eingeschaltet
holders-not-met = keines davon
holders-no-prerequisites = Von keinem eingeschalteten Plan ist bekannt, dass er einen anderen braucht.
holders-siblings = Gruppen, die dieselben Produkte zuweisen
holders-more = Dort ein, hier aus
holders-fewer = Hier ein, dort aus
holders-no-siblings = Keine andere Gruppe weist sie zu.
holders-state-in-error = Mit Fehler
holders-state-pending = Noch nicht verarbeitet
holders-state-licensed = Alles wirksam
holders-state-without = Nichts aus ihr
holders-others =
    { $paths ->
        [one] 1 anderer Weg
       *[other] { $paths } andere Wege
    }
holders-flow = { $product }, Benutzer nach Weg: { $paths }

## least-changes

## overview

overview-causes = Ursachen, nach Schaden
overview-kinds = Fehler nach Art
overview-no-causes = Es wurde kein Zuweisungsfehler gefunden oder vorhergesagt.
overview-causes-unknown = Der Export sagt nicht, bei wem Fehler vorliegen, daher lässt sich keine Ursache nennen. Was fehlt, steht unter „Dateien und Abdeckung“.
overview-all-findings = Alle Befunde
overview-seats = Lizenzen nach Produkt
overview-no-seats = Der Export enthält keine Produkte. Fügen Sie die Antwort von /subscribedSkus hinzu, um Lizenzen zu sehen.
overview-groups = Lizenzierte Gruppen
overview-trust = Wie weit Sie dem trauen können
overview-complete = Der Export hat alles, was die Prüfungen brauchen.
overview-to-files = Dateien und Abdeckung
overview-product = Produkt
overview-taken = Vergeben
overview-share = An wen
overview-answer-unknown = Ob bei Benutzern Fehler vorliegen, lässt sich nicht sagen: Der Export enthält keine Zuweisungszustände.
overview-answer-empty = Der Export enthält keine Benutzer.
overview-answer-none =
    { $users ->
        [one] Bei keinem von 1 Benutzer liegt ein Fehler vor.
       *[other] Bei keinem von { $users } Benutzern liegt ein Fehler vor.
    }
overview-answer =
    Bei { $in_error } von { $users } Benutzern liegen Fehler vor, mit { $causes ->
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
overview-predicted =
    { $causes ->
        [one] 1 weitere Ursache würde bei der nächsten Verarbeitung weitere Fehler bringen.
       *[other] { $causes } weitere Ursachen würden bei der nächsten Verarbeitung weitere Fehler bringen.
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
palette-try-it = in Was-wäre-wenn versuchen
palette-all = Alle { $total } anzeigen
palette-found =
    { $entries ->
        [0] Keine Treffer.
        [one] 1 Eintrag
       *[other] { $entries } Einträge
    }
palette-speak = Sprache: { $language }

## planner

## plans

## privacy

## record

record-show-label = Anzeigen
record-column = Datensatz
record-title = Der Datensatz in der Datei
record-as-it-stands = Soeben aus der Datei gelesen und so gezeigt, wie er dort steht.
record-gone = Die Datei hat in ihrem jetzigen Zustand keinen oder mehrere Datensätze an dieser Stelle. Öffnen Sie den Export erneut, wenn sich die Datei seit dem Lesen geändert hat.
record-copy = Datensatz kopieren
record-show = Datensatz in { $file } bei { $place } anzeigen
record-reading = Die Datei wird noch einmal gelesen: { $percent } %
record-size-cut = Die ersten { $shown } von { $all }.
record-size = { $all }.

## remedies

remedies-would-help = Was helfen würde
remedies-nothing-tried = Keine einzelne Änderung, die Seatscope am Export ausprobieren kann, behebt dies. Die Schritte oben gelten weiterhin.
remedies-copy = Als Szenario kopieren
remedies-tried = Jede Änderung wurde an diesem Export ausprobiert, und die betroffenen Benutzer wurden so verarbeitet, wie es der Dienst täte. Welche die richtige ist, entscheiden Sie.
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
        [0] bringt keinen neuen
        [one] bringt 1 neuen
       *[other] bringt { $errors } neue
    }
remedies-brings-errors =
    { $errors ->
        [0] bringt keinen Fehler
       *[other] bringt { $errors } Fehler
    }
remedies-loses =
    { $plans ->
        [0] niemand verliert einen Dienst
        [one] 1 Dienstplan geht verloren, nach Benutzern gezählt
       *[other] { $plans } Dienstpläne gehen verloren, nach Benutzern gezählt
    }
# Der erste Teil beginnt mit einem Großbuchstaben.
remedies-effect = { $resolves }, { $brings }; { $loses }.

## reports

## rule-editor

## rules

## shortcuts

shortcuts-title = Tastenkombinationen
shortcuts-on = Einzelne Tasten lösen etwas aus
shortcuts-on-detail = Nie, während Sie in ein Feld schreiben. Strg+K funktioniert in jedem Fall.
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
shortcuts-table-screens = Einen Bildschirm nach oben oder unten
shortcuts-table-ends = Erste oder letzte Zeile; in Zellen erste oder letzte Zelle
shortcuts-table-ends-from-cells = Erste oder letzte Zeile, auch aus einer Zelle
shortcuts-table-open = Die Zeile öffnen
shortcuts-go = Zu { $page } gehen

## tables

tables-search-users = Suche nach Name, Anmeldename, Abteilung oder ID
tables-search-groups = Suche nach Name oder ID
tables-search-products = Suche nach Name, SKU-Bezeichnung oder ID
tables-search-rules = Suche nach Plan, ID oder Quelle
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
words-basis-detail-predicted = Es steht nicht im Export. Es ergibt sich aus der Simulation dessen, was der Dienst bei der nächsten Verarbeitung täte.
words-basis-detail-static = Es folgt aus dem Export, wie er ist, ohne jede Simulation.
words-outlook-clears = Würde es beheben
words-outlook-stays = Fehler bliebe
words-outlook-unknown = Ungewiss
words-outlook-within-clears = würde es beheben
words-outlook-within-stays = Fehler bliebe
words-outlook-within-unknown = ungewiss
words-outlook-detail-clears = Eine erneute Verarbeitung heute würde es beheben: Was es verursacht hat, besteht nicht mehr.
words-outlook-detail-stays = Eine erneute Verarbeitung heute brächte es wieder: Die Ursache besteht noch. Beheben Sie zuerst die Ursache.
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
words-enforcement-detail-reported = gibt eine Warnung und lässt die Zuweisung zu
words-enforcement-detail-off = schweigt
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

## worker

worker-no-reason = der Browser nannte keinen Grund
worker-stopped = Die Analyse wurde beendet. Öffnen Sie die Dateien erneut.
worker-died-title = Die Analyse wurde unerwartet beendet
worker-failed = Die Dateien konnten nicht analysiert werden
worker-again = Dateien erneut lesen
worker-unexpected = Die Analyse gab eine unerwartete Antwort. Laden Sie die Seite neu.
worker-died = Ihre Dateien sind unversehrt, und es wurde nirgendwohin etwas gesendet; verloren ist nur, was berechnet worden war. Versuchen Sie es noch einmal; geschieht es wieder, öffnen Sie weniger Dateien auf einmal. Der genannte Grund: { $reason }
worker-not-started = Der Teil, der Dateien analysiert, konnte nicht gestartet werden, daher lässt sich noch nichts öffnen. Laden Sie die Seite neu; hilft das nicht, sind die Dateien der Website unvollständig oder eine Erweiterung blockiert sie. Der genannte Grund: { $reason }
