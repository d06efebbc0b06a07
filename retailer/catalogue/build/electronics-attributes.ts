/** What belongs to the warehouse or to the record keeper, and tells a shopper nothing. */
const dull =
  /pallet|carton|master|outer|package_(w|d|h|l)|package_dim|inner|shipping|harmonized|last_change|status$|hp_segment|market_segment|embedded|born_on|ark_id|physical_address|conflict|minimum_order|imperial|non_operating|stepping|tcase|vid_voltage|lithography|die|transistors|idle_states|execute_disable|enhanced_intel|halt_state|demand_based|trusted_exec|bus_type_units|fsb_parity|cpu_multiplier|gross|net_weight|layers|intel__|intel_v|intel_64|physical|__uk|upc|footnote|quick_start|manual|storage_temp|storage_rel|operating_rel|operating_temp|altitude|plug_and_play|thermal_monitoring|processor_package|operating_modes|product_family|product_name|processor_code$|box$/;

/** Read first, in this order, because a shopper compares by them. */
const wanted = [
  'product_colour',
  'colour',
  'printing_colours',
  'type',
  'product_type',
  'display_diagonal',
  'display_resolution',
  'processor_family',
  'processor_model',
  'processor_frequency',
  'processor_cores',
  'internal_memory',
  'internal_memory_type',
  'total_storage_capacity',
  'ssd_capacity',
  'hdd_capacity',
  'operating_system_installed',
  'compatibility',
  'brand_compatibility',
  'print_technology',
  'page_yield',
  'black_toner_page_yield',
  'colour_toner_page_yield',
  'ink_type',
  'quantity_per_pack',
  'cable_length',
  'connector_1',
  'connector_2',
  'connector_gender',
  'cable_standard',
  'cable_colour',
  'material',
  'capacity',
  'size',
  'maximum_resolution',
  'dimensions__wxdxh',
  'width',
  'depth',
  'height',
  'weight',
  'labels_per_pack',
  'media_sheets_per_package',
  'recommended_age__min',
  'country_of_origin',
];

/** Icecat names the unit in its own documentation and not in the record; these were checked against titles. */
const units: Record<string, string> = {
  weight: 'g',
  width: 'mm',
  depth: 'mm',
  height: 'mm',
  cable_length: 'm',
  processor_frequency: 'GHz',
  display_diagonal: 'inches',
  ssd_capacity: 'GB',
  hdd_capacity: 'GB',
  total_storage_capacity: 'GB',
  dimensions__wxdxh: 'mm',
  memory_clock_speed: 'MHz',
  power_consumption__typical: 'W',
  power_consumption__standby: 'W',
  black_toner_page_yield: 'pages',
  colour_toner_page_yield: 'pages',
  thermal_design_power__tdp: 'W',
  battery_capacity: 'mAh',
  label_width: 'mm',
  label_height: 'mm',
  recommended_age__min: 'years',
  media_weight: 'g/m²',
  output_power: 'W',
  sheet_width: 'mm',
  sheet_length: 'mm',
};

const capitals: Record<string, string> = {
  usb: 'USB',
  hdmi: 'HDMI',
  vga: 'VGA',
  dvi: 'DVI',
  lan: 'LAN',
  rj: 'RJ',
  led: 'LED',
  lcd: 'LCD',
  ac: 'AC',
  dc: 'DC',
  hdd: 'HDD',
  ssd: 'SSD',
  hd: 'HD',
  iso: 'ISO',
  awg: 'AWG',
  ecc: 'ECC',
  oem: 'OEM',
  i: 'I',
  o: 'O',
  wi: 'Wi',
  fi: 'Fi',
  fm: 'FM',
  rms: 'RMS',
  tv: 'TV',
  mac: 'Mac',
  windows: 'Windows',
  linux: 'Linux',
  tdp: 'TDP',
  pci: 'PCI',
  rohs: 'RoHS',
  gps: 'GPS',
  sim: 'SIM',
  ups: 'UPS',
  raid: 'RAID',
  bluetooth: 'Bluetooth',
  ethernet: 'Ethernet',
};

/** `usb_2_0_ports_quantity` as a person would write it: "USB 2.0 ports". */
function label(name: string): string {
  const words = name
    .replace(/__wxdxh$/, ' (W × D × H)')
    .replace(/(\d)_(\d)/g, '$1.$2')
    .replace(/_quantity$/, '')
    .replace(/__+/g, ', ')
    .replaceAll('_', ' ')
    .trim()
    .replace(/,$/, '')
    .split(' ')
    .map((word) => capitals[word] ?? word)
    .join(' ')
    .replace('Wi Fi', 'Wi-Fi');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function printed(name: string, value: unknown): string | undefined {
  if (value === false || value === null || value === '' || value === 'N') return undefined;
  if (value === true || value === 'Y') return 'Yes';
  const text = String(value)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '' || text === '0' || text.length > 160) return undefined;
  const unit = units[name];
  return unit && /^[\d.,x ×-]+$/.test(text) ? `${text} ${unit}` : text;
}

/** At most 24 attributes worth reading, the comparable ones first, with labels and units for people. */
export function readableAttributes(attributes: Record<string, unknown>): Record<string, string> {
  const names = [
    ...wanted.filter((name) => name in attributes),
    ...Object.keys(attributes).filter((name) => !wanted.includes(name) && !dull.test(name)),
  ];
  const readable: Record<string, string> = {};
  for (const name of names) {
    const text = printed(name, attributes[name]);
    if (text !== undefined && Object.keys(readable).length < 24) readable[label(name)] ??= text;
  }
  return readable;
}
