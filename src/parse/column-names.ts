/** How columns of tables are called, by what they hold. */

/** Columns that name what is listed. */
export const TITLE =
  /^(?:titles?|papers?|paper title|title (?:&|and) authors|names?|projects?|articles?|works?|models?|tools?|datasets?|benchmarks?|course(?: name)?|methods?|apis?|librar(?:y|ies)|frameworks?|resources?|publications?|nombre|título|titre|nom|titel|nome)\b|^(?:标题|標題|论文|名称|名稱|名前|タイトル|\S{1,6}名|이름|제목|название|имя|назва|(?:ال)?(?:اسم|عنوان)|نام|שם|כותרת|नाम|शीर्षक|adı|[iİ]sim|başlık|tên|tiêu đề|ชื่อ)$/i;
/** `Language Model`, `Model Name`: what rows are called, where it leads and no row is called as another. */
export const ENDS_NAMED =
  /\s(?:titles?|names?|projects?|models?|tools?|datasets?|data sets?|benchmarks?|courses?|methods?|apis?|librar(?:y|ies)|frameworks?)$/i;
/** `CLI name`: a name, of whatever it is but where it is found. */
export const NAME =
  /^(?!(?:domain|user|package|file|host|class|company)\b).*\snames?$|\S\s?(?:名称|名稱|名前)$/i;
/** Who makes a thing or runs it: beside a column of names these are of others than the rows. */
export const MAKER =
  /^(?:vendors?|compan(?:y|ies)|makers?|manufacturers?|providers?|publishers?|developers?|organi[sz]ations?|orgs?|authors?|owners?|platforms?|brands?)(?:\snames?)?$|^(?:厂商|廠商|公司|企业|企業|机构|機構|组织|組織|平台|作者|开发者|開發者|会社|メーカー|開発元|提供元|著者)(?:名|名称|名稱|名前)?$|^(?:제조사|회사|개발사|저자)(?: ?이름)?$|^(?:производитель|компания|разработчик|автор)$/iu;
/** Columns of links. */
export const LINK =
  /^(?:links?|urls?|pdf|paper links?|repo(?:sitory)?|code|github|website|webpage|homepage|project(?: page)?|source|arxiv|链接|連結|鏈接|リンク|링크|ссылк[аи]|посилання|enlaces?|liens?|لینک|پیوند|(?:ال)?رابط|קישור|लिंक|bağlantı|liên kết|ลิงก์)$/i;
/** Columns that say what things are. */
export const DESCRIPTION =
  /^(?:descriptions?|desc\.?|describe|summary|about|comments?|notes?|introduction|introduce|what(?: (?:it|they) do(?:es)?| is it)?|purpose|details?|descripci[oó]n|descri[cç][aã]o|beschreibung|descrizione|opis|描述|简介|簡介|说明|說明|介绍|介紹|説明|概要|설명|소개|описание|опис|açıklama(?:lar)?|mô tả|giới thiệu|توض[یي]ح(?:ات)?|شرح|معرفی|(?:ال)?(?:وصف|شرح)|תיאור|הסבר|विवरण|वर्णन|คำอธิบาย|รายละเอียด)$/i;
/** Columns that say when. */
export const DATE =
  /^(?:dates?|years?|published|publish date|release(?: (?:date|time))?|time|updated|日期|时间|時間|日付|날짜|дата|fecha|datum|تاریخ|سال|(?:ال)?(?:تاريخ|سنة)|תאריך|שנה|तारीख|दिनांक|वर्ष|tarih|yıl|ngày|năm|วันที่|ปี)$/i;
/** Columns that count the rows. */
export const NUMBER =
  /^(?:#|no\.?|s\.?\s?no\.?|sl\.?\s?no\.?|num(?:ber)?|id|序号|序號|编号|編號|番号|번호|№|ردیف|(?:ال)?رقم|מספר|क्रम(?:ांक)?|sıra(?: no)?|stt|ลำดับ(?:ที่)?|s\.?\s?#)$/i;

/** Columns that say what a thing is good for; only where their cells are phrases, each another. */
export const USE =
  /^(?:(?:primary|main|key|typical|common|core|notable) )?(?:workflows?|use[ -]?cases?|uses?|functions?|functionality|features?|highlights?|capabilit(?:y|ies)|what for|used for|good for|best for|ideal for|overview|what you(?:[’']ll| will)? (?:get|learn|find)|what[’' ]?s (?:inside|included|in it)|why(?: .{1,20})?|goals?)$|^(?:.{0,2}(?:用途|特徴|機能|功能|特点|特點|特色|亮点|使い道|作用)|.{0,4}(?:용도|특징|기능)|назначение|применение|возможности|особенности|usos?|características|utilisation|fonctionnalités|zweck|verwendung|funktionen|utilizzo|funcionalidades)$/iu;

/** Columns of titles of papers, beside which others name what these are about. */
export const WHOLE =
  /^(?:(?:paper|full) )?titles?$|^(?:papers?|publications?|articles?|论文|論文|논문)$|^(?:标题|標題|论文标题|タイトル|제목)$/i;

/** Columns beside these that name what is listed itself: tools and data have papers, and people have titles too. */
export const THINGS =
  /^(?:tools?|projects?|datasets?|data sets?|benchmarks?|apis?|librar(?:y|ies)|frameworks?)\b/i;
