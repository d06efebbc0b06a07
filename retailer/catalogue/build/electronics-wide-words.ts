import { has, maker, type Shelf } from './electronics-tests.ts';

/** Words that mean a machine only when nothing narrower was found: computers, sound, appliances, and what is left. */
export const electronicsWideWords: readonly Shelf[] = [
  [
    'computing/processors',
    ({ title, attributes }) =>
      /processor|xeon|core i\d.*(ghz|mb)|opteron|athlon|\bcpu\b/i.test(title) &&
      !('display_diagonal' in attributes) &&
      !('motherboard_chipset' in attributes && 'hdd_capacity' in attributes) &&
      !/notebook|desktop|\bpc\b|server|workstation|windows|tower|chassis|cooler|kit for|heat ?sink/i.test(title),
  ],
  ['computing/docking-stations', /dock(ing)?( station)?\b|port replicator/i],
  [
    'computing/notebook-batteries-and-chargers',
    /(notebook|laptop|battery|power) .*(battery|adapter\/inverter|adapter \d|charger)|power adapter|ac adapter|notebook spare|rechargeable battery|\bbattery\b.*(mah|wh|li-?ion)|mobile device charger|power bank|powerbank/i,
  ],
  [
    'computing/monitors',
    /monitor(?! cable)|display \d|flat panel|\blcd\b.*(pixels|")|led display|touch ?screen display|\btft\b/i,
    ({ attributes, title }) => 'response_time' in attributes && !/\btv\b|hdtv|television|notebook/i.test(title),
  ],
  [
    'tv-audio-and-cameras/televisions',
    /\btv\b.*cm|hdtv|television|led tv|lcd tv|smart tv|full hd.*tv/i,
    has('tv_tuner_integrated', 'display_diagonal'),
  ],
  [
    'computing/servers',
    /\bserver\b(?!.*(adapter|interface|board|management))|proliant|poweredge|primergy|\bblade server|barebone.*1u|superserver|barebone.*lga.*rack/i,
  ],
  ['computing/tablets', /tablet|android.*(gb|inch)|ipad|galaxy tab|\bpda\b|ipaq|handheld mobile|e-?reader/i],
  [
    'computing/laptops',
    /notebook|laptop|thinkpad|chromebook|macbook|vaio|ultrabook|hybrid \(2-in-1\)|elitebook|probook|latitude|pavilion dv|satellite|lifebook|travelmate|aspire/i,
    ({ attributes }) =>
      'processor_family' in attributes && 'display_diagonal' in attributes && 'battery_technology' in attributes,
  ],
  [
    'computing/workstations-and-desktops',
    /\bdesktop\b|workstation|\bpc\b(?!s)|all-in-one|tower.*(ghz|windows|ddr)|mini pc|thin client|thinkcentre|optiplex|compaq d|barebone|\bwyse\b|mac mini|imac|nuc\b|\bwindows\b.*(ddr|gb)|ddr.*windows/i,
    ({ attributes }) => 'processor_family' in attributes && 'internal_memory' in attributes,
  ],
  [
    'computing/motherboards',
    /motherboard|server\/workstation board|\b(lga|socket).*atx|micro atx|mini-?itx(?!.*case)/i,
  ],
  ['computing/graphics-cards', /geforce|radeon|quadro|graphics card|matrox|firepro|gddr|nvs \d/i],
  ['computing/memory', /memory module|\bddr\d?\b|sdram|dimm|\bdram\b|printer memory|memory (kit|upgrade)|\bram\b/i],
  [
    'computing/memory-cards-and-usb-sticks',
    /usb flash|flash drive|memory card|micro ?sd|sdhc|sdxc|compact ?flash|data ?traveler|card reader|memory stick|store ?n ?go/i,
  ],
  [
    'computing/optical-discs',
    /\b(cd|dvd|bd|blu-?ray)[-+ ]?(r|rw|ram|recordable)\b|dvd[-+]r|cd-r|lightscribe|m-disc|blank/i,
  ],
  ['computing/tapes', /tape|lto|\bdds\b|ultrium|\bdlt\b|\bdat\b|cartridge.*gb|data cartridge|8 mm/i],
  [
    'computing/optical-drives',
    /optical drive|dvd (writer|burner|drive)|dvd.?rom|cd-?rw|blu-?ray (drive|writer)|disc drive|duplicator|combo drive|super ?multi/i,
  ],
  [
    'computing/drives',
    /hard drive|hard disk|\bhdd\b|\bssd\b|solid state|serial ata|sata (i|ii|iii)?|\bsas\b|rpm|\bnas\b|storage|raid|enclosure|drive bay|scsi|fibre channel|disk array|removable|external.*(tb|gb)/i,
  ],
  [
    'computing/cases-and-cooling',
    /computer case|midi.?tower|mini.?tower|full.?tower|chassis|cooler|\bfan\b|cooling|heat ?sink|thermal (paste|compound)|water cool|air filter|case accessory/i,
  ],
  ['computing/power-supplies', /power supply|psu|\batx\b.*w\b|power unit|\bw\b.*(atx|sfx)|inverter/i],
  ['computing/keyboards', /keyboard|qwerty|keypad|qwertz|azerty|numeric/i],
  ['computing/mice', /mouse|mice|trackball|track ?point|touchpad|graphic tablet|presenter|stylus pen/i],
  [
    'computing/gaming',
    /gam(e|ing)|joystick|controller.*(xbox|playstation|pc)|xbox|playstation|nintendo|steering wheel/i,
  ],
  [
    'computing/software',
    /software|licen[cs]e|onsite|warranty|support|care pack|next business day|antivirus|office \d{4}|subscription|upgrade service|\byears?\b/i,
  ],
  [
    'networking-and-cables/wi-fi-and-routers',
    /wi-?fi|wireless|router|access point|wlan|modem|802\.11|antenna|powerline|mobile hotspot|bluetooth adapter/i,
  ],
  [
    'networking-and-cables/network-switches',
    /switch|ethernet|poe|gigabit|media converter|network (card|adapter|transceiver)|transceiver|sfp|gbic|firewall|gateway|voip|ip phone|10\/100|mbit/i,
  ],
  [
    'networking-and-cables/usb-hubs-and-cards',
    /\bhub\b|interface (card|cards)|pci(e|-e| express)?\b|controller|card\/adapter|expresscard|serial (card|port)|firewire|usb.*(adapter|port)|network extender/i,
  ],
  [
    'networking-and-cables/adapters-and-splitters',
    /adapter|adaptor|splitter|converter|gender|changer|coupl|extender|connector|amplifier|repeater|booster|video switch|audio switch|terminator|plug/i,
  ],
  [
    'tv-audio-and-cameras/speakers',
    /speaker|loudspeaker|soundbar|subwoofer|home (cinema|theat)|audio system|hi-?fi|micro system|boombox|sound system|docking speaker|stereo receiver|turntable|amplifier|audio set/i,
  ],
  ['tv-audio-and-cameras/radios-and-clocks', /radio|clock|alarm|weather station|tuner|dab\b|cd player|music system/i],
  [
    'tv-audio-and-cameras/dvd-and-media-players',
    /dvd|blu-?ray|media player|set-?top|receiver|recorder|vcr|video cassette|vhs|streaming/i,
  ],
  ['tv-audio-and-cameras/remote-controls', /remote control|universal remote|\bremote\b/i],
  [
    'tv-audio-and-cameras/sat-nav-and-car',
    /tomtom|sat ?nav|navigat|\bgps\b|car (kit|charger|stereo|video|media)|dash/i,
  ],
  [
    'tv-audio-and-cameras/phones',
    /phone|\bsim\b|smartphone|motorola|blackberry|nokia|dect|answering|two-way|walkie|smart ?watch|wearable|galaxy/i,
  ],
  ['appliances/coffee-machines', /coffee|espresso|senseo|nespresso|cappuccino|percolator|milk frother/i],
  ['appliances/kettles-and-toasters', /kettle|toaster|sandwich|waffle|egg cooker/i],
  [
    'appliances/food-preparation',
    /blender|mixer|food processor|juicer|grinder|mincer|kitchen scale|slicer|chopper|bread maker|ice cream maker|fryer|steamer(?!.*garment)|grill|raclette|fondue|rice cooker|wok|hob|cooker/i,
  ],
  ['appliances/vacuum-cleaners', /vacuum|dust bag|floor care|mop\b|hoover|dustbag/i],
  ['appliances/irons', /\biron(s|ing)?\b|steam generator|garment|ironing/i],
  ['appliances/shaving-and-hair', /shav(er|ing)|trimmer|hair|epilat|razor|beard|groom|straighten|curl|clipper/i],
  [
    'appliances/teeth-and-health',
    /\btooth|oral-b|sonicare|thermometer|blood pressure|scale|massage|sun ?lamp|infrared|heating pad|electric blanket|wake-?up/i,
  ],
  [
    'appliances/heating-and-cooling',
    /heater|\bfan\b|humidifier|air purifier|air condition|dehumid|radiator|fireplace/i,
  ],
  ['appliances/large-appliances/fridges-and-freezers', /fridge|freezer|refrigerat|wine cooler|cool box/i],
  ['appliances/large-appliances/cookers-and-microwaves', /microwave|\boven\b|cooktop|hob\b|extractor/i],
  [
    'home-and-garden/lighting/light-bulbs',
    /bulb|halogen|fluorescent|\be27\b|\be14\b|gu10|led lamp|energy saving|\btl-d\b|\btube\b|\bpl-\w|spot ?light/i,
  ],
  ['home-and-garden/lighting/torches-and-smart-lights', /\blamp\b|\blight\b|luminaire|torch|lantern|flashlight/i],
  ['computing/batteries', /batter(y|ies)|\baaa?\b|alkaline|duracell|varta|energizer|\bcharger\b|lithium/i],
  [
    'computing/cleaning-and-stands',
    /clean|wipes|duster|stand\b|riser|cart\b|trolley|arm\b|holder|bracket|mount|mouse pad|pad\b|foot|chair|desk|tool ?kit|screwdriver|cover\b|\bcase\b/i,
  ],
  ['printing-and-office/drums-and-printer-parts', maker(/Xerox|OKI|Lexmark|KYOCERA|Canon|Epson|Brother/i)],
  ['networking-and-cables/usb-and-data-cables', /cable|cord|lead\b|m\/m|m\/f/i],
  ['networking-and-cables/adapters-and-splitters', maker(/StarTech|C2G|Tripp|ACT|Equip|Manhattan|Sandberg/i)],
];
