"""Everyday words that a person may write with a capital. Folded: lower case, no accents."""

from __future__ import annotations

_GRAMMAR = """
    a afin ai aie ainsi alors am an and apres are as assez au aucun aucune aujourd'hui aussi autant autre
    autres aux avant avec avez avoir avons beaucoup bien bon bonne but by ca can car ce ceci cela celle
    celui ces cet cette ceux chaque chez ci combien comme comment contre d dans de deja demain depuis
    dernier derniere des desormais deux devant devrais do dois doit donc dont du elle elles en encore
    enfin ensuite entre es est et etais etait etant ete etes etre eu eux faut faux fois for from has have
    he help her hier his hors how i ici il ils in is it j jamais je jusqu jusque l la le lequel les leur
    leurs loin lors lorsque lui m ma maintenant mais mal malgre me meme mes mieux moi moins mon my n ne ni
    no non nos not notre nous of on ont or ou ouf oui our outre par parce parfois pas pendant peu peut
    peux please plus plusieurs plutot point pour pourquoi pourtant pouvez premier premiere presque puis
    puisque qu quand quant que quel quelle quelqu'un quelque quelques qui quoi rien s sa sans sauf se
    selon sera serai serait ses seul seule she si since sinon so soit son sont sous souvent suis sur t ta
    tant tard te tel telle tellement tes the they this to toi ton tot toujours tous tout toute toutes tres
    trois trop tu un une va vais vers very veut veux via vite voici voila vos votre vous vrai vraiment vu
    was we what when where who why with y you your zero
"""
GRAMMAR = frozenset(_GRAMMAR.split())

_COMMON = """
    aah absent absente accepte acceptee accompagne accord accueil accuse acte active activer actuel
    actuelle actuellement administratif administratifs administration administrative admission adresse
    adulte afraid afternoon age agee agent aide aider aidez aimerais aimerait ainee alerte alle allee allo
    allocataire allocation allocations amende ami amie amis amitie amnesty analphabete ancien ancienne
    anef angoisse annee annees annule annulee anonyme ans ants api apl apparaissait apparait appel appelez
    appelle appellent apprentissage appris aps arret arrete arretee arrive arrivee arrives article asile
    assignation association assurance assure assuree atteinte attend attendons attends attente attention
    attestation audience aura aurais aurait auriez auront aurore auto autorisation autrui avaient avait
    avance avenue aveugle avions avis avocat avril ayant bac bail bailleur banque barre barree bcp bebe
    belle beneficiaire beneficiaires besoin bientot bienvenue biometrique bis blocage blocked bloque
    bloquee bloques bnp boite bonjour bonsoir bordel bordereau boulevard bout bouton buenas buenos bug
    bureau bus cada cadet cadette caf caisse camarade campus candidat capable carriere carte cartes cas
    case catholique cause caution cc ccas ccc cdd cdg cdi cedex celibataire celles cense censee centre
    certain certaine certificat ceseda cesse chambre champ champs change changement changer chantage chat
    chemin cher chere chers chiffre choix chomage choque choquee cic cimade cinq cinquante cite civil
    civile cle clef client clos cloture cnda coallia code codes coince coincee colere college collegue
    comite commis commissariat commission communale compagne complement complet completement compose
    comprend comprendre comprends compris compte concernant concerne concernee concubin condamne conge
    conjoint conjointe connais connait connecte connexion conseil conseiller consulat contact contacter
    contactez content contente contraint contrat convaincu convocation convoque coordonnees copie
    cordialement correct correctement correction cotisation coupe coupee courage courrier cours courte
    cousin cousine cpam creation cree creee creneau creneaux crois croix croix-rouge crous csp cst dalf
    dame date dates dcem ddd ddpp dear debut decembre deces decision declare decu decue defaut defenseur
    defenseure degoute degoutee delai delais delf delivrance delivre demande demandent demander demandeur
    demandeuse demenage demission demuni demunie departement depasse depassee depense depose deposee
    deposer depot deprime derange dernierement derniers derriere desempare desemparee desespere desesperee
    desole desolee dessous dessus destinataire detenteur detentrice detenu detenue deteste dette devait
    devenu devenue dgef dias different differente difficulte diplome dire direction disent dispense
    dispensee disponible disposition distance dit dites divorce divorcee dix document documents doivent
    domicile domicilie donner donnez dort dossier dossiers double douze droit droits ecrire ecris ecrit
    ecrite edf effectue effectuer effraye eleve email emmaus emploi employe employeur empreintes enceinte
    encours endette endettee enerve enervee enfant enfantine enfants enregistre entree entreprise
    entretien envoi envoie envoye envoyer epouse epoux epuise epuisee equipe erreur errone erronee
    escalier espace espere essaie essaye etat etions etonne etonnee etranger etrangere etrangers etude
    etudes etudiant etudiante etudiants evening exact examen excellent exclu expatrie expirant expiration
    expire expiree explique expliquer expulse expulsee facebook facture faible faire fais fait faites
    familial familiale famille familles fatigue fatiguee faute favorable federation felicitations feminin
    femme fermeture fevrier fiance fiancee fiche fichier fille filles fils fin fini finie fondation force
    forfait formation formulaire fort forum foutu foutue foyer france france-services france-travail
    franceconnect francise francisee francophone frere freres furieuse furieux garantie garcon garcons
    garde gendarmerie generale genre gens gisti good google gouvernement gracias grand gratuit grave
    greffe greve groupe guichet guichets guide guten habitant habite habiter habitons handicape happy
    heberge hebergee hello heure heureuse heureux hola homme honnete hopital horaire hospitalise
    hospitalisee hotel hs huit humain identifiant identifiants identique identite ignore illettre
    illisible image immigre impasse impatient impossible impot impression inactif incapable incomplet
    inconnu inconnue incorrect incorrecte indique infirme information injonction innocent inquiet inquiete
    inscrit inscrite inspection instruction insulte intendant intention interdit interesse interieur
    interim intermediaire internet introuvable inverse inversee inversees inverses isole isolee issue
    janvier jaune jeune jeunes joindre joint jour journee jrs juge jugement juillet juin juriste juste
    justice lance langue lcl lettre lettres leve libre licencie licenciee licencies lien lieu ligue lire
    liste lit locale locataire location loge logement loi long longue lost lundi lycee lyceen machine
    madame mademoiselle magasin mai mail mails maire mairie maison maitre majeur majeure malade maladie
    malentendant malheureux malvoyant maman manquant manquante manque marche mardi mari mariee maries
    marital maritale married mars masculin matin mauvais mauvaise mdph medecin meilleur melange membre
    menace menacee merci mercredi merde mere mere-enfant mesdames message messieurs met mettre micro midi
    mineur mineure ministere ministre mission mlle mme mobile mode modifie modifier mois monde monsieur
    morning mort mot motif moyen mr muet muette musulman mute naissance naissances natali naturalise
    naturalisee navigateur navigo nee negatif nettoyage neuf noel nom nombre nombreux noms normal normale
    notification nouveau nouveaux nouvelle novembre nul nulle numerique numero numeros obligation obligatoire
    oblige obligee obtenir obtenu octobre office officiel ofii ofpra ok onze opte option oqtf ordinateur
    ordre organisme originaire origine orthographie orthographiee oublie ouvert pacse pacsee page pages
    paiement paix pan panique panne papa papier papiers papy paralyse parcours pareil parent parents parle
    parler parlez parquet part parti particulier partie partir partis partout passe passeport passer
    patrimoine paye payer pays pdf peine pense pension perdu perdue perdus pere perime perimee periode
    permis personne personnel petit petite peur peuvent phase photo piece pieces piege pire place
    plaignant plainte plateforme plein pleine pole police populaire porte porteur possible postale poste
    pourrait pourriez poursuite pouvoir precedent prefectoral prefecture prefet prefete prend prenez
    prenom prenoms presente presentement president presse pret prete prets preuve primo pris prison prive
    privee probable probleme procedure prochain procuration procureur projet prolongation prolonger
    promesse promis proprietaire protection provisoire pseudo pu public pupille quarante quartier quatre
    quelles quels question quinze quitte radie radiee rapide rappel rassure ratp rattachement ravi ravie
    rdv rece recent recepisse recherche reclamation recois recoit recommande reconnaissant reconnaissante
    reconnu recours rectifie recu recuperer refaire refere reference refugie refugiee refus refuse refusee
    refusent regarde region regle regroupement reguler regulier reguliere rejet rejete rejoint relance
    remboursement remis remise remplir rendez-vous renouvele renouveler renouvellement renseignement
    rentre rentree rentrer repond repondent repondre reponse reponses republique requis reseau resf
    residant residants residence resident residente responsable ressortissant ressortissante
    ressortissants reste rester resultat retard retention retenu retenue retrait reunion reussi reussir
    revenir revenu revoici revolte revoltee rouge rsa rue ruine ruinee sad sais saisie saisir sait salut
    salutations samedi sante saturation sauve savez savoir scolaire sdf seance secours secu securite
    sejour sejours selfie semaine senior sens separe separee sept septembre seraient serieusement serieux
    seront service services seuls sexe signaler signataire signature signe single sir site situation six
    sms sncf societe soeur soeurs soir soixante solidaire solidarites solution sorry sort sorti sortie
    sortir sos souci souffrant souhaitant souhaite souhaiterais soulage sourd sourde sous-prefecture stage
    station stresse stuck student suite suivant suivi sujet support suppose supposee sure surpris surprise
    surs suspendu suspendue svp syndicat tag talent talents tante tardes tardif telecharge telecharger
    telephone teleservice temoin temporaire temps tente tenu tenue terminer terre territoire terrorise
    thank thanks tient tiers timbre timbres tire tired titre titres titulaire titulaires tls total touche
    tourne traite traitement transfert traumatise travail travaillant travaille travailleur travailleurs
    travaillons trente tribunal triste tronque trouve trouver truc type unique universite urgence urgent
    urssaf usa usage usager usagere vacances vacataire valable validation valide validee vendredi venir
    venu venue verification verifie verifier version vert veuf veuillez veulent veuve vfs victime victimes
    vide vie vieille vient vieux villa ville vingt virement vis visa visiteur visiteurs visiteuse vit
    vitale vivant vls-ts vlsts voies voir vois voisin voisine voudrais voudrait voulais voyager voyez vpf
    vraie vue vulnerable waiting week-end whatsapp worker
"""
COMMON = frozenset(_COMMON.split())
