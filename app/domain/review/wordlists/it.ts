/** Italian words that a dressmaker would want to see before they leave. Whole words; names that sound alike are left out. */
export const it = `
  affanculo ammazzati bagascia baldracca bastarda bastardi bastardo battona bocchino bocchinara cagare cagata cagna cazzata
  cazzi cazzo cazzone cesso coglione coglioni crepa cretina cretino culattone culo cornuta cornuto deficiente diocane dioporco
  duce fanculo fascista fica ficona figa finocchio fottere fottiti fottuto froci frocio handicappato imbecille incazzato leccaculo
  madonnaputtana mavaffanculo merda merdaccia merdosa merdoso mignotta minchia minchione mongoloide muori negra negri negro
  nazista ninfomane pedofilo pene pirla pisciare pompino porcamadonna porcodio porco puttana puttane puttaniere ricchione
  rincoglionito rottinculo sborra scopare scopata sega segaiolo sesso sfigato sfigata stronza stronze stronzi stronzo stuprare
  stupratore stupro succhiacazzi suicidati svastica terrone terroni troia troie troione uccidere uccidi vacca vaffanculo zingaro
  zoccola zoccole
`
