/** Characters of names beyond the common ones, under their pinyin, ü written v. */
export const furtherCharacters = `
  ai嫒瑷暧霭 an桉谙 ao鳌遨骜璈岙 ba灞 bao葆 bei陂蓓碚 ben犇 bi璧薜弼畀 bian昪忭汴 biao骉飚杓 bin缤槟玢镔豳膑
  bing昺邴 bo擘亳檗礴 bu晡 can璨粲骖 cao漕 cen岑涔 cha槎 chan镡禅廛婵 chang昶嫦菖苌阊鬯徜怅 chao晁 chen琛宸谌谶綝莀
  cheng铖埕枨珵晟珹琤丞 chi墀茌啻蚩螭 chong翀憧 chu褚楮杵樗 chuan钏遄 chui陲 chun莼鹑 chuo踔 ci茈祠
  cong淙琮骢璁枞熜 cui璀毳 cuo厝嵯 da妲 dai骀黛玳迨岱 dan聃澹亶萏眈 dang谠宕砀 dao焘 deng镫 di荻菂邸棣砥谛镝娣
  dian巅钿 diao貂 ding玎碇 dong垌峒 dou窦 du碡渎笃 dun惇 duo铎 e谔莪萼婀锷鹗 er珥迩铒 fan璠梵蕃幡蘩 fang舫昉枋
  fei霏斐翡绯芾悱扉妃 feng沣酆葑 fu馥孚郛茯绂祓黼黻桴罘凫苻拊滏驸 gai陔垓 gan淦坩玕绀旰 gang罡 gao杲缟郜藁 ge舸
  gen亘 geng赓 gong珙觥 gou缑 gu鹄嘏菰崮觚 guan琯鹳 guang洸 gui珪妫皈晷桧簋 gun衮 guo帼虢呙 han晗菡瀚颔焓浛琀
  hang沆珩 hao昊皓颢灏淏濠皞蒿晧澔 he颌翮诃曷盍 heng蘅姮桁 hong闳泓荭竑翃黉蕻薨 hu琥祜扈浒岵怙瓠笏醐 hua骅桦铧
  huan寰瑍洹奂獾鬟嬛郇圜浣 huang璜湟篁遑隍瑝 hui晖珲蕙荟彗虺麾翚袆洄 hun诨 huo藿
  ji稷霁骥玑嵇笈暨芨偈楫戢芰蕺伋岌荠畿觊诘麂佶戟矶羁笄 jia珈迦葭郏笳袈镓浃 jian謇湔缣鹣枧暕楗戬蒹谏蹇戋锏翦
  jiang绛茳豇 jiao姣佼鲛皎峤徼敫茭蛟 jie婕桀孑嗟碣劼玠 jin瑾槿缙堇觐妗衿琎瑨荩矜 jing婧菁旌泾迳璟憬獍儆靓
  jiong炅迥扃泂煚 jiu赳鸠鹫 ju琚莒钜苴榉裾椐榘雎掬 juan隽涓镌鄄蠲 jue珏崛玦谲 jun珺皲畯焌莙麇捃 kai锴铠垲恺闿剀
  kan阚衎侃龛瞰 ke珂轲恪骒溘 kong倥崆箜 kou蔻 kuai蒯郐 kuang邝诓贶 kui逵夔馗骙悝揆暌喟跬 kun琨锟鲲堃髡阃焜鹍
  lai崃徕赉涞睐籁 lan岚斓镧榄 lang阆稂烺 lao铑崂 lei嫘罍耒 li骊俪鹂蠡逦郦澧醴莅砺苈栎枥琍蓠藜锂唳溧娌缡黧
  lian琏濂奁潋裢楝 liang椋 liao嘹蓼钌寮 lie冽洌 lin麟遴璘粼嶙潾廪蔺辚懔檩 ling翎聆苓泠瓴绫棂囹呤 liu浏骝鎏旒镠
  long泷珑茏昽栊胧砻 lou嵝镂 lu璐鹭箓泸甪轳渌逯菉辂橹栌胪舻鲈 luan鸾栾娈銮 luo珞荦泺漯摞雒 lv闾榈膂 man鬘嫚缦
  mang漭 mao懋昴茆旄楙瑁峁耄 mei楣湄嵋袂 meng懵甍勐濛 mi宓谧芈嘧弭麋祢 mian沔眄渑 miao淼缈杪邈缪眇
  min闵珉旻岷泯愍缗慜黾 ming茗溟暝洺蓂酩 mo茉嫫谟蓦秣 mou侔 mu沐仫 nai佴艿鼐 nan楠喃囡 nao瑙铙 ne讷 ni旎铌昵 nian辇
  nie臬 ning佞甯 nong秾 nu驽弩 nuo傩喏 nv钕 ou瓯讴 pa葩 pan泮蟠 pang逄滂 pei霈旆帔 peng芃嘭 pi邳郫淠 pian翩骈
  piao骠缥 pin嫔颦玭 ping娉枰俜 po鄱珀皤 pou裒 pu璞濮镨
  qi琦琪祺淇绮麒骐岐圻颀芪綦亓杞綮耆葺萋桤玘锜祇萁槭褀蕲屺憩碛 qian倩芊茜骞虔阡芡佥悭钤搴蒨岍慊缱褰 qiang嫱锵樯
  qiao荞樵谯 qie惬挈锲郄 qin芩嵚檎衾螓 qing箐罄磬檠苘 qiong邛茕穹芎筇 qiu裘逑虬俅楸湫糗璆遒 qu瞿蕖璩衢蘧磲麴朐诎祛
  quan荃铨诠佺筌绻悛 que阙 qun逡 ran苒 rang穰禳 rao桡荛娆 ren荏葚轫稔 rong嵘榕瑢镕狨肜 ru濡薷襦 rui睿芮蕤叡枘
  ruo偌箬 sa飒卅 se穑 sha霎 shan鄯姗跚剡潸钐 shang殇垧熵 shao劭苕 she佘歙畬厍畲 shen莘燊诜哂渖矧珅甡谂 sheng笙嵊昇
  shi莳轼奭炻蓍湜谥 shou狩绶 shu姝纾倏沭澍毹殳 shuo铄妁槊 si泗驷姒缌俟笥耜锶祀 song崧嵩淞菘凇竦忪 sou薮
  su夙涑愫谡簌 sui邃燧睢荽眭 sun荪飧隼 suo娑 ta闼沓 tai邰薹钛 tan覃昙郯 tang镗溏瑭傥 tao韬洮 te忒 teng滕
  ti缇荑倜裼逖醍悌 tian畋湉阗 tiao窕祧髫 ting婷霆莛町珽渟梃葶铤蜓 tong佟潼曈茼仝橦僮 tou钭 tu荼菟 tuan抟疃
  tuo佗沱跎橐柝庹 wa娲 wai崴 wan莞琬绾菀芄纨 wang罔辋 wei玮炜薇葳嵬洧韪闱帏沩隗暐韡鲔逶帷涠娓 wen玟雯汶璺炆 wo幄渥
  wu邬浯婺怃兀鹉骛鹜妩仵珷焐庑 xi曦羲玺浠熹禧奚郗晞皙粞屣樨蹊僖隰觋阋舾欷唏兮翕熺禊菥嬉 xia瑕遐硖黠
  xian娴冼跣祆莶籼暹跹岘筅痫苋霰鹇 xiang骧芗庠飨葙缃珦 xiao骁筱潇枭崤逍箫魈皛虓绡 xie颉燮偕勰撷缬榭亵渫瀣
  xin馨昕歆鑫炘妡 xing荇荥陉瑆 xiu岫琇庥貅馐脩 xu栩煦勖胥顼诩昫盱溆洫 xuan萱瑄璇煊炫漩暄谖铉儇泫楦渲翾镟晅烜
  xue踅鳕 xun荨洵珣荀恂浔埙峋徇巽薰曛獯蕈醺鲟 ya娅琊氩迓伢 yan琰妍嫣滟晏鄢偃俨焱闫兖湮郾筵赝魇餍谳芫酽棪崦
  yang炀飏旸烊垟泱鞅徉 yao曜爻珧徭夭杳鹞繇幺窈峣垚 ye晔烨邺揶铘靥谒
  yi怡祎翊弈奕熠仡懿漪猗饴圯迤旖诒弋羿轶佚驿峄怿燚劓嶷黟咿酏镒翳佾苡扆洢浥薏钇挹贻欹眙
  yin胤氤铟洇堙喑霪吲垠鄞愔夤狺訚 ying瑛滢璎颍楹瀛潆萦膺嬴郢嘤撄罂茔媵溁煐蓥锳 yong邕镛甬俑墉埇壅慵饔喁颙
  you攸祐侑宥囿莸猷蚰莠黝卣牖铕莜呦
  yu瑜钰昱煜彧妤毓瑀玙庾圄圉伛俣谀萸揄雩嵛觎腴舁於竽妪鹬燠聿阈鬻堉饫窬欤燏矞遹馀纡 yuan媛瑗沅掾橼爰鸢湲嫄塬
  yue玥钺樾龠瀹 yun鋆昀芸筠赟郓恽殒氲纭韫狁愠沄妘 zan瓒昝簪 zang臧奘 zao慥 ze箦赜帻舴昃 zhan旃 zhang璋嫜獐仉鄣嶂
  zhao钊曌棹诏 zhe喆谪赭鹧柘 zhen祯桢缜稹榛箴溱轸畛浈蓁瑧赈圳瑱禛朕 zheng铮峥筝诤钲徵
  zhi芷祉祗沚贽轾陟栀卮帙骘痣埴郅枳忮雉鸷絷梽桎觯 zhong锺舯螽 zhou绉胄纣籀妯 zhu竺翥箸杼邾洙茱侏潴麈铢渚伫槠
  zhuan颛 zhui骓 zhuo倬焯擢浞濯禚斫 zi梓訾孳缁辎秭笫恣嵫锱姊 zong粽偬倧 zou诹驺鄹 zu菹 zuan缵 zun樽 zuo祚怍胙酢`;

/** Characters that are read otherwise as surnames. */
export const surnameReadings = `
  shan单 xie解 qiu仇 zha查 ge盖 piao朴 ou区 yue乐 shao召 yu尉 bi秘 she折 chong种 he黑 yun员 po繁 xian洗 zhai祭
  qin覃 miao缪 kui隗 zang藏 kuo适 gou句 zhai翟 xun郇`;

/** Further readings that names may have. */
export const otherReadings = `
  po朴 zhang长 chong重 hang,heng行 zhao朝 nuo娜 chen沈 cheng盛 jiao校 dou都 bo柏 bai伯 bo薄 bo卜 xiang降 ji奇 dai大
  dan石 shen,cen参 shu俞 gong红 jiang强 gu贾 tiao调 zhuan传 tan弹 duo度 ying景 jue角 jiao觉 lu绿 shuai率 lou露 mo没
  mo脉 mu牟 mo万 xiu宿 yue说 chu畜 xu吁 zhe著 zuo琢 pian便 zi仔 zhai择 yan殷 xie叶 e阿 yi艾 deng澄 ta拓 sha厦 gan乾
  fu佛 pi否 jin劲 lei勒 po泊 pan番 xing省 shen什 di提 yu蔚 shi峙 nian粘 bi辟 bo剥 bu埔 jia茄 de地 hai还 ji藉 ju桔
  le肋 le了 yao钥 zhe着 zha柞 si似 ci伺 ping冯 ceng曾 ju车 nuo那 yao陶 shang汤 di狄 jia夹 mu姥 bao堡 pu堡 sheng晟
  xi茜 xin莘 qian荨 xun覃 wei隗 chi郗 jie颉 gui炅 jun隽 guan莞 tan澹 tao焘 tai骀 tan,xin镡 er佴 jun筠 jun鋆
  ying荥 zhi徵 qin溱 tiao苕 tian瑱 chao焯 pi陂 miu,mou缪 hun珲 shen谌 kan阚 han阚 zhi祇 xi蹊 qi俟`;

/** Surnames in other spellings than pinyin, by which a name from Hong Kong, Taiwan, Singapore, or Korea is known. */
export const otherSpellings = `
  陈chan,chern,tan,chin 张cheung,chang,teo 李lee,ly,yi,rhee 王wong,ong,heng 黄wong,ng,hwang,ooi 林lam,lim,im 刘lau,liew,low,yoo 吴ng,goh,oh,woo
  杨yeung,yeong,young,yong 郑cheng,tay,chung,jung,jeong 周chow,chou,chau,joo 何hoe,ha,hor 叶yip,ip,yap,yeh 梁leung,neo,yang 谢tse,hsieh,chia
  许hui,hsu,koh,heo,hur 郭kwok,kuo,quek,kwak 蔡choi,tsai,chua,chae 曾tsang,tseng,chan 邓tang,teng 罗law,lo,loh 胡wu,woo,foo 徐tsui,chui,hsu,seo
  朱chu,choo,joo 潘poon,pun 余yee,yue 苏so,soh,su 卢lo,loo,roh,noh 冯fung,foong,phung 萧siu,hsiao,seow 方fong,bang 江kong,chiang,kang 金kim,kam
  朴park,pak,bak 崔choi,choe,tsui 尹yoon,yun,youn 姜kang,keung,chiang 韩han,hon 申shin,sin 任lim,im,yam 文moon,man 宋song,sung 洪hong,hung,ang
  赵cho,chiu,chao,jo 孙sun,suen,son,sohn 沈shum,sim,shim 温wan 伍ng 莫mok 麦mak 马ma,mah 严yim,eom 霍fok 关kwan 邱yau,chiu,khoo 简kan 区au 欧au
  阮nguyen,yuen 黎le,lai 廖liu,liew 施shih,sze 石shek,suk 蒋chiang,jang 高ko,kao,koh,go 顾ku,koo 钟chung,cheong 庄chong,chuang 戴tai 范fan,pham
  彭pang,phang 汤tong 杜to,tu 丁ting,chung,jung 袁yuen,won 安ahn 全jeon,chun 柳ryu,yoo 车cha 权kwon 南nam 白paik,baek 吕lui,loo`;
