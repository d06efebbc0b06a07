import { has, isOriginal, maker, type Shelf, toner } from './electronics-tests.ts';

/** Narrow words before wide ones, so a case for a laptop is not a laptop: toys, cables, printing and cameras. */
export const electronicsWords: readonly Shelf[] = [
  [
    'toys-and-baby/dolls-and-figures',
    maker(/Sylvanian|Zapf|MGA|Barbie|Funko|Playmobil|Schleich|Bratz/i),
    /\bdoll\b|dollhouse|action figure/i,
  ],
  [
    'toys-and-baby/puzzles-and-games',
    maker(/Jumbo|Castorland|Ravensburger|Hasbro|Trefl/i),
    /jigsaw|board game|puzzle/i,
  ],
  ['toys-and-baby/arts-and-crafts', maker(/SES Creative|Crayola|Aquabeads|Play-Doh/i)],
  [
    'toys-and-baby/toys',
    maker(/Spin Master|Little Tikes|Nerf|Mattel|VTech|LeapFrog|Revell|AXI|LEGO|Bburago|Dickie|Simba|Fisher/i),
    /\btoys?\b|playhouse|radio.?controlled|scooter/i,
  ],
  ['toys-and-baby/baby', /avent|nappies|breast pump|pacifier|bottle warmer|steriliser|stroller/i],
  [
    'computing/laptop-bags',
    /notebook (case|bag|sleeve)|laptop (case|bag|sleeve)|briefcase|backpack|rucksack|messenger|toploader|topload|sleeve case|carrying case.*(notebook|laptop)|(notebook|laptop).*(carrying|carry) case|trolley case|\bsleeve\b/i,
  ],
  [
    'tv-audio-and-cameras/phone-and-tablet-cases',
    /tablet case|(ipad|iphone|galaxy|phone).*(case|cover|folio|skin|protector)|mobile phone case|mobile device|screen protector|folio/i,
  ],
  ['tv-audio-and-cameras/projector-lamps', /projector(ion)? lamp|projection lamp|lamp.*projector|replacement lamp/i],
  ['computing/privacy-filters', /privacy (filter|screen)|display privacy|frameless|anti-?glare/i],
  ['computing/locks', /cable lock|\block\b|clicksafe|microsaver/i],
  [
    'tv-audio-and-cameras/brackets-and-mounts',
    /mount(ing|s)?\b.*(flat|panel|tv|projector|screen|monitor|wall|ceiling)|(flat|panel|tv|projector|screen|monitor|wall|ceiling).*(mount|bracket|arm\b|desk stand)|^(newstar|chief|vogel|multibrackets)/i,
  ],
  ['networking-and-cables/racks-and-cabinets', /rack|netshelter|blanking panel|cable management|cabinet/i],
  ['networking-and-cables/power-distribution', /\bpdu\b|power distribution/i],
  [
    'networking-and-cables/ups',
    /\bups\b|uninterruptible|symmetra|smart-ups|back-ups|sealed lead acid|vrla|replacement battery cartridge|netbotz/i,
  ],
  ['networking-and-cables/surge-protection', /surge|power extension|power strip|outlet strip/i],
  ['networking-and-cables/kvm', /\bkvm\b|avocent|console server|\bksv\b/i],
  ['networking-and-cables/fibre-cables', /fib(re|er).*(cable|patch|optic)|multimode|singlemode|single-mode|om[1-5]\b/i],
  [
    'networking-and-cables/network-cables',
    ({ title }) =>
      /cat ?\d|rj-?45|networking cable|\butp\b|\bftp\b|crossover|patch c(able|ord)|modular/i.test(title) &&
      !/adapter|coupler|tester|tool|switch|router|card|wall|keystone|outlet|extender|camera|access point|connector|wire connector|splitter|plate|panel|phone|jack/i.test(
        title,
      ),
  ],
  [
    'networking-and-cables/network-fittings',
    /keystone|wall plate|outlet box|patch panel|coupler|crimp|cable tester|wire connector|jack\b|faceplate|\bplug\b.*rj/i,
  ],
  [
    'networking-and-cables/power-cables',
    /power (cable|cord)|power.*lead|nema|\biec\b|c13|c14|c19|y-?cable.*power|mains|internal power/i,
  ],
  [
    'networking-and-cables/video-cables',
    ({ title }) =>
      /hdmi|dvi|vga|displayport|s-video|d-sub|composite|component video|scart|monitor cable|coax(ial)? cable|antenna cable/i.test(
        title,
      ) &&
      /cable|cord|lead|-?ft\b|\d ?m\b/i.test(title) &&
      !/adapter|adaptor|splitter|converter|extender|switch|graphics|monitor \d|pixels|player|projector/i.test(title),
  ],
  [
    'networking-and-cables/audio-cables',
    ({ title }) =>
      /(audio|rca|stereo|3\.5 ?mm|toslink|speaker|xlr).*(cable|\d ?m\b|ft\b)|audio cable/i.test(title) &&
      !/headphone|headset|speaker system|earphone|player|radio/i.test(title),
  ],
  [
    'networking-and-cables/usb-and-data-cables',
    ({ title }) =>
      /usb.*(cable|\d ?m\b)|firewire.*cable|serial.*cable|parallel.*cable|sata.*cable|scsi.*cable|sas.*cable|(printer|modem|data|lightning) cable|ribbon cable|infiniband|db-?\d+.*(cable|m)\b|thunderbolt.*cable|\bcable\b.*(usb|serial|lightning)/i.test(
        title,
      ) && !/adapter(?!.*cable)|hub|enclosure|charger/i.test(title),
  ],
  ['printing-and-office/colour-toner', toner(/cyan|magenta|yellow|colou?r/)],
  ['printing-and-office/black-toner', toner(/./)],
  ['printing-and-office/ink', isOriginal],
  [
    'printing-and-office/ink',
    /\bink\b|singlepack|multipack|vivera|pixma|bci-|pgi-|cli-|pfi-|\bbj\b.*cartridge|\blc-?\d{3,4}|stylus.*(cartridge|cyan|magenta|black|yellow)|print ?head|designjet.*(cartridge|ink)|officejet.*cartridge|photosmart.*cartridge|ultrachrome|t\d{6}/i,
    ({ attributes }) =>
      'ink_type' in attributes ||
      (/inkjet/i.test(String(attributes['print_technology'])) &&
        'printing_colours' in attributes &&
        !('maximum_resolution' in attributes)),
  ],
  [
    'printing-and-office/drums-and-printer-parts',
    /drum|fuser|fusing|maintenance kit|transfer (kit|belt|roller|unit)|imaging unit|photoconductor|waste|printhead|duplex(er)? unit|paper (tray|feeder)|sheet feeder|cassette|staple|feeder|tray|spindle|printer (stand|cabinet)|imaging kit|image transfer|belt unit|print server|jetdirect|finisher|stacker|hole punch unit|input capacity|media tray|toner collector|roller kit|swap kit/i,
  ],
  [
    'printing-and-office/labels-and-tape',
    /label|etiket|movables|dymo.*tape|p-?touch|\btze?-|self-adhesive|\bherma\b|letter tape|sticker/i,
  ],
  [
    'printing-and-office/photo-paper',
    /photo (quality )?paper|photo glossy|glossy paper|proofing|premium.*(glossy|lustre|semigloss|semimatte)|canvas|luster/i,
  ],
  [
    'printing-and-office/paper',
    /\bpaper\b|sheets|film roll|roll \d|transparenc|vinyl.*roll|polypropylene|\bfilm\b|banner|media.*(roll|g\/m)|g\/m/i,
  ],
  ['printing-and-office/ribbons', /ribbon|black fabric|nylon.*(printer|dot)|print band|correction/i],
  [
    'printing-and-office/multifunction-printers',
    /multifunction|\bmfp\b|all-in-one printer|photosmart c\d|officejet|mfc-|dcp-|workcentre/i,
    ({ attributes }) => 'copying' in attributes && 'maximum_resolution' in attributes,
    has('all_in_one_functions', 'print_technology'),
  ],
  ['printing-and-office/large-format-printers', /large.?format|designjet|imageprograf|plotter|stylus pro \d{4}/i],
  ['printing-and-office/scanners', /scan(ner|jet|snap)?\b|perfection v|bar ?code/i, has('scanner_type')],
  [
    'printing-and-office/label-and-receipt-printers',
    /label (printer|maker|writer)|labelwriter|labelmanager|thermal.*printer|pos printer|receipt|dot matrix/i,
  ],
  [
    'printing-and-office/laser-printers',
    /laser.*(printer|dpi|ppm)|laserjet|phaser|\bhl-|lbp/i,
    ({ attributes }) => 'maximum_resolution' in attributes && /laser|led/i.test(String(attributes['print_technology'])),
  ],
  [
    'printing-and-office/inkjet-printers',
    /inkjet|photo printer|deskjet|stylus|printer.*dpi|selphy/i,
    ({ attributes }) => 'maximum_resolution' in attributes && 'print_technology' in attributes,
  ],
  [
    'printing-and-office/shredders-and-machines',
    /shredder|laminat|binding|guillotine|trimmer|calculator|fax\b|counterfeit|cash drawer/i,
  ],
  [
    'printing-and-office/stationery',
    /\bpen\b|marker|pencil|stapler|hole punch|folder|binder|\bfile\b|notebook paper|dividers?|envelope|glue|tape dispenser|whiteboard|flip ?chart|\bleitz\b|letter tray|desk (organi[sz]er|pad)|foot ?rest|wrist|copy ?holder|book ?ends|binding covers|index/i,
  ],
  [
    'tv-audio-and-cameras/camera-lenses',
    /\blens(es)?\b|\busm\b|teleconverter|close-up|extension tube|camera filter|\bef-?s? \d+/i,
  ],
  ['tv-audio-and-cameras/camcorders', /camcorder|handycam|digital video camera|action camera|dashcam/i],
  [
    'tv-audio-and-cameras/camera-accessories',
    /camera (case|bag|battery|charger|strap|flash|grip|mount)|speedlite|tripod|battery grip|flash bracket|camera.*(case|pouch|housing)|eyecup|viewfinder|lens (cap|hood)|film\b.*iso|cyber-?shot.*case/i,
  ],
  [
    'tv-audio-and-cameras/webcams-and-security-cameras',
    /web ?cam|security camera|ip camera|surveillance|indoor.*camera|nvr|cctv|video conferenc/i,
  ],
  [
    'tv-audio-and-cameras/cameras',
    /camera|\bmp\b.*(ccd|cmos)|megapixel|powershot|cyber-?shot|coolpix|finepix|\beos\b/i,
  ],
  ['tv-audio-and-cameras/headphones', /head ?phones?|head ?set|ear(phone|bud|piece|set)|in-ear|on-ear/i],
  [
    'tv-audio-and-cameras/mp3-players',
    /mp3|mp4|gogear|ipod|walkman|portable (audio|video|media) player|digital (audio|media) player/i,
  ],
  ['tv-audio-and-cameras/projector-screens', /projection screen|screen.*(electric|tripod|pull)|da-lite|electrol/i],
  ['tv-audio-and-cameras/projectors', /projector|ansi lumens/i],
];
