"""What people say they are after "je suis": nationalities and trades. Folded, masculine singular."""

from __future__ import annotations

_NATIONALITIES = """
    afghan africain albanais algerian algerien allemand americain american anglais angolais apatride arabe
    argentin armenien asiatique australien autrichien azerbaidjanais azeri bangladais bangladeshi belge
    beninois berbere bhoutanais bielorusse birman bolivien bosniaque bosnien bresilien britannique bulgare
    burkinabe burundais cambodgien camerounais canadien capverdien centrafricain chilien chinese chinois
    colombien comorien congolais coreen croate cubain danois djiboutien dominicain egyptien emirati
    equatorien erythreen espagnol estonien ethiopien etranger europeen finlandais francais french gabonais
    gambien georgien ghaneen grec grecque guatemalteque guineen guyanais haitien hollandais hondurien
    hongrois indian indien indonesien irakien iranien irlandais israelien italien ivoirien ivorian
    jamaicain japonais jordanien kabyle kazakh kirghize kosovar koweitien kurde laotien letton libanais
    liberien libyen lituanien macedonien malaisien maldivien malgache malian malien marocain mauricien
    mauritanien mexicain moldave mongol montenegrin moroccan mozambicain namibien neerlandais nepalais
    nicaraguayen nigerian nigerien norvegien ougandais ouzbek pakistanais pakistani palestinien panameen
    paraguayen peruvien philippin polonais portugais qatari quebecois roumain russe rwandais salvadorien
    saoudien senegalais senegalese serbe seychellois sierra-leonais singapourien slovaque slovene somali
    somalien soudanais srilankais sud-africain suedois suisse surinamais syrian syrien tadjik taiwanais
    tamoul tanzanien tchadien tcheque tchetchene thailandais tibetain togolais tunisian tunisien turc
    turkish turkmene turque ukrainien uruguayen venezuelien vietnamien yemenite zambien zimbabween
    bambara copte dioula guarani hazara hmong igbo malinke mossi ouigour pachtoune peul rohingya rom
    sarakole soninke sonrhai thai touareg tzigane wolof yazidi yezidi yoruba zaghawa
"""
NATIONALITIES = frozenset(_NATIONALITIES.split())

_TRADES = """
    agent agente aide-soignant aide-soignante animateur apprenti apprentie architecte artisan artiste
    assistant assistante avocat avocate benevole boulanger boulangere boursier boursiere bucheron caissier caissiere
    chauffeur chef chercheur chercheuse coiffeur coiffeuse commercant commercial comptable conducteur cuistot
    consultant cuisinier cuisiniere danseur designer developpeur developpeuse directeur directrice docteur
    doctor doctorant doctorante educateur educatrice electricien employe employee employeur enseignant
    enseignante entrepreneur femme-de-menage formateur formatrice gerant gerante infirmier infirmiere
    informaticien ingenieur ingenieure interimaire interne interprete jardinier journaliste juriste
    livreur livreuse macon maitre manager manoeuvre mecanicien medecin menuisier musicien nounou nourrice
    ouvrier ouvriere patissier patron patronne peintre pharmacien plombier policier prof professeur professeure
    programmeur responsable restaurateur retraite retraitee saisonnier saisonniere salarie salariee
    secretaire serveur serveuse soignant soudeur sportif stagiaire styliste technicien technicienne
    traducteur traductrice travailleur travailleuse vendeur vendeuse vigile vtc
"""
TRADES = frozenset(_TRADES.split())
