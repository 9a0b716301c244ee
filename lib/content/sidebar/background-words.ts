const asian = ['Indian', 'Pakistani', 'Bangladeshi', 'Chinese'] as const;

/** Family backgrounds in plain words, by the key of the code table: its census terms are long for a screen. */
export const backgroundWords: Readonly<Record<string, string>> = {
  eth_wb: 'White British',
  eth_wi: 'White Irish',
  eth_wgt: 'Gypsy or Irish Traveller',
  eth_wo: 'any other White background',
  eth_mwbc: 'White and Black Caribbean',
  eth_mwba: 'White and Black African',
  eth_mwa: 'White and Asian',
  eth_mo: 'any other mixed background',
  eth_ai: asian[0],
  eth_ap: asian[1],
  eth_ab: asian[2],
  eth_ac: asian[3],
  eth_ao: 'any other Asian background',
  eth_ba: 'Black African',
  eth_bc: 'Black Caribbean',
  eth_bo: 'any other Black background',
  eth_oa: 'Arab',
  eth_oo: 'any other background',
  eth_nstat: 'not stated',
  eth_2001_ai: asian[0],
  eth_2001_ap: asian[1],
  eth_2001_ab: asian[2],
  eth_2001_ac: asian[3],
  eth_2001_wb: 'White British',
};
