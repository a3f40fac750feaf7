import type { LanguageList } from './facts.ts';

export const fr: LanguageList = {
  never: `Lt-Col Lt.-Col Lt-Cel MM M Mr Mlle Mlles Mme Mmes Mgr Me Mes Dr Drs Pr Prof St Ste Sts Gal Col Cap Lt Cdt Adj p.ex ex c.-à-d c.à.d càd
    cf env vs dir éd trad coll av boul bd resp ca apr dép arr inéd op cit réf suppl Melle Vve Mgrs Rev Révd Pp PP Sr Srs
    Mtre Hon Brig Gén Lcl Lt-col Cne Adjt Sgt Maj Amir Asp Slt Comte Vte Ing Arch Cons Préf Prés V-prés Secr Dép Sén Insp
    Ets Éts Sté Sté.anon S.E S.Exc S.M S.A.R L.L.A.A Pcesse ds ss entr hab anc auj adr attn obs sq sqq ibid id loc
    comp réimp ill préf intr introd rééd dact ms mss qqch qqn qq fém masc plur syn angl allem esp ital lat gr fl inv M.M
    fg fbg lab labo pharm const ind émér Card`,
  number: `n no nos p pp art chap vol t fig tab § éd janv févr avr juil sept oct nov déc tél ann par al alin append app
    cah col dos fasc fol ff gr l lib lig livr ms nbp obs pl prop reg rég sect sér st sub tabl tit v vv vers
    fr.v bât esc ét apt appt bur gen gn ex lv nb dt jos jg sam rois ch ps pr is jr ez dn os mt mc lc jn ac rm cor ga ép ph
    th tm hé jc pi ap matth rom apoc lun mar ven dim appart`,
  within: `cie inc ltd co corp jr s.a s.a.r.l sarl u.s u.s.a j.-c j.c n.b p.-s s.n.c.f al`,
  ends: `etc av.j.-c apr.j.-c km/h kg km cm mm mn h sec mio mrd`,
  months: `janvier février mars avril mai juin juillet août septembre octobre novembre décembre`,
  weekdays: `lundi mardi mercredi jeudi vendredi samedi dimanche`,
  divisions: `chapitre livre partie tome section acte scène chant titre article leçon lettre psaume annexe`,
  starters: `Le La Les L Un Une Des Du De D Ce C Cet Cette Ces Ceux Celui Celle Cela Ça Il Elle Ils Elles On Je J Tu Nous Vous
    Mon Ma Mes Son Sa Ses Notre Nos Votre Vos Leur Leurs Et Ou Mais Or Donc Car Ni Qui Que Qu Quoi Quand Quant Quel Quelle
    Quels Où Comment Pourquoi Si S Avec Sans Sous Sur Dans En Entre Par Pour Pendant Depuis Dès Devant Derrière Avant Après
    Alors Ainsi Aussi Aucun Aucune Au Aux À A Afin Bien Chaque Chez Comme Contre Cependant Désormais D'abord D'ailleurs Enfin
    Ensuite Encore Est Était Hier Ici Jamais Jusqu Là Lors Lorsque Lui Maintenant Malgré Même Moins Non N Ne Oui Outre Parce
    Parfois Parmi Plus Plusieurs Plutôt Pourtant Presque Puis Quelques Rien Sauf Selon Seul Seule Souvent Tandis Tant Toujours
    Tous Tout Toute Toutes Toutefois Très Trop Voici Voilà Vers Y Aujourd Certains Certaines Début Fin`,
  particles: `Le La Les Du De Des D L`,
  codas: `bs ch ck cs ct dd ds ff fs ft gs gt hs ht ks ld ll lm ls lt mp ms nc nd nf ng nk nq ns nt ps pt rc rd rf rg rk
    rl rm rn rs rt sh sk ss st tc th ts tt tz wn zz`,
  subjects: `Je Tu Il Elle On Nous Vous Ils Elles`,
};
