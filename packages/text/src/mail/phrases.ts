/** Wording of mail programs, in the languages that their users have them in. */

const alternatives = (list: string): string =>
  list
    .split('|')
    .map((phrase) =>
      phrase
        .trim()
        .replace(/[.*+?^$()[\]\\]/g, '\\$&')
        .replace(/\s+/g, '\\s+'),
    )
    .filter(Boolean)
    .join('|');

/** Verbs of the line above a quote: "On … , A wrote:". */
const wroteVerbs =
  alternatives(`wrote|writes|schrieb|a écrit|escribió|ha scritto|scrisse|escreveu|schreef|geschreven|skrev|kirjoitti|napisał|napisała
  |napisał(a)|napsal|napsal(a)|napísal|yazdı|ezt írta|írta|a scris|έγραψε|написал|написала|написал(а)|писал|пише|написав|пишет|写道|寫道|님이 작성|のメッセージ|wrote the following`);

/** A verb of writing anywhere in the line. */
export const wroteVerb = new RegExp(`(?:^|[\\s>)\\]0-9])(?:${wroteVerbs})(?![\\p{L}])|写道|寫道|님이 작성`, 'iu');

const labelLists = {
  from: `From|Von|De|Da|Van|Fra|Från|Od|Kimden|Gönderen|Feladó|De la|Από|От|От кого|Від|Lähettäjä|发件人|發件人|寄件者|差出人|보낸 사람|보낸사람|Expéditeur|Remitente|Mittente|Remetente|Afzender`,
  sent: `Sent|Date|Gesendet|Datum|Envoyé|Enviado|Enviado el|Enviada em|Enviado em|Fecha|Data|Inviato|Data invio|Verzonden|Sendt|Dato|Skickat|Wysłano|Wysłane|Odesláno|Gönderildi|Gönderilen|Gönderme Tarihi|Tarih
    |Elküldve|Küldve|Dátum|Trimis|Στάλθηκε|Εστάλη|Ημερομηνία|Отправлено|Дата|Надіслано|Відправлено|Lähetetty|Päivämäärä|Päiväys|发送时间|發送時間|日期|寄件日期|送信日時|日時|日付|送信|보낸 날짜|날짜`,
  to: `To|An|À|A|Para|Aan|Til|Till|Do|Komu|Kime|Alıcı|Címzett|Către|Catre|Προς|Кому|Vastaanottaja|收件人|收件者|宛先|받는 사람|받는사람|Cc|Kopie|Kopi|Kopia|CC|Копия`,
  subject: `Subject|Betreff|Objet|Asunto|Oggetto|Assunto|Onderwerp|Emne|Ämne|Temat|Předmět|Predmet|Konu|Tárgy|Subiect|Θέμα|Тема|Aihe|主题|主題|主旨|件名|제목|Re`,
};

export type HeaderLabel = keyof typeof labelLists;

/** The labels of a header quoted as text, as in `From: …`. */
export const headerLabels: readonly (readonly [HeaderLabel, RegExp])[] = (Object.keys(labelLists) as HeaderLabel[]).map(
  (label) => [label, new RegExp(`^[\\s>*]*(?:${alternatives(labelLists[label])})\\s?[:：]\\*?(?:\\s|$|\\S)`, 'u')],
);

/** A line that announces the quoted mail below it. */
export const announcement = new RegExp(
  `^[\\s>*_-]*(?:${alternatives(`original message|original e-mail|ursprüngliche nachricht|originalnachricht|message d'origine|message original|message initial|mensaje original|mensagem original|messaggio originale
    |oorspronkelijk bericht|original meddelelse|oprindelig meddelelse|ursprungligt meddelande|originalmeddelande|opprinnelig melding|alkuperäinen viesti|oryginalna wiadomość|wiadomość oryginalna|původní zpráva|orijinal mesaj|özgün ileti
    |eredeti üzenet|mesaj original|mesajul original|αρχικό μήνυμα|исходное сообщение|пересылаемое сообщение|оригінальне повідомлення|元のメッセージ|原始邮件|原始郵件|원본 메시지`)})\\s*[:：]?[\\s>*_-]*$`,
  'iu',
);

/** A line that announces a forwarded mail: what follows is what the mail brings, in other people's words. */
export const forwardAnnouncement = new RegExp(
  `^[\\s>*_-]*(?:${alternatives(`forwarded message|forwarded by|begin forwarded message|weitergeleitete nachricht|anfang der weitergeleiteten nachricht|message transféré|message réexpédié|début du message réexpédié|début du message transféré|mensaje reenviado|inicio del mensaje reenviado
    |mensagem encaminhada|início da mensagem encaminhada|início da mensagem reencaminhada|messaggio inoltrato|inizio messaggio inoltrato|doorgestuurd bericht|begin doorgestuurd bericht|videresendt meddelelse|videresendt melding|vidarebefordrat meddelande|vidarebefordrat brev
    |välitetty viesti|edelleenlähetetty viesti|przekazana wiadomość|wiadomość przekazana dalej|přeposlaná zpráva|yönlendirilen mesaj|iletilen mesaj|iletilmiş mesaj|továbbított üzenet|továbbított levél|mesaj redirecționat|mesaj redirectionat|προωθημένο μήνυμα
    |переслане повідомлення|пересланное сообщение|転送されたメッセージ|转发的邮件|已转发邮件|전달된 메시지|전달된 메일`)})(?:\\s+(?:from|by|von)\\b.*)?\\s*[:：]?[\\s>*_-]*$`,
  'iu',
);

/** "Sent from my phone" and its likes. */
export const deviceLine = new RegExp(
  `^[\\s>*_(]*(?:${alternatives(`sent from|sent via|sent using|get outlook for|sent with|von meinem|gesendet von|gesendet mit|von unterwegs|diese nachricht wurde von|envoyé de|envoyé depuis|envoyé à partir|télécharger outlook|enviado desde|enviado do|enviado a partir|enviado de|enviado via|obtener outlook|obtenha o outlook
    |inviato da|inviato dal|inviato con|scarica outlook|verzonden vanaf|verzonden met|verstuurd vanaf|verstuurd via|sendt fra|hent outlook|skickat från|skickades från|hämta outlook|lähetetty|wysłane z|wysłano z|odesláno z|odesláno ze|odoslané z|gönderildi|iphone'umdan gönderildi|iphone'dan gönderildi|android'den gönderildi|elküldve|küldve az|küldve a
    |trimis de pe|trimis din|στάλθηκε από|εστάλη από|απεσταλμένο από|отправлено с|отправлено из|надіслано з|відправлено з|iphoneから送信|iphone から送信|androidから送信|发自我的|從我的|来自我的|發自我的|나의 iphone에서|내 iphone에서|iphone에서 보냄`)}).{0,80}$|^.{1,40}(?:'?[dt][ae]n gönderildi|から送信|에서 보냄|에서 보냈습니다|küldve|küldöm|lähetetty)\\.?\\s*$`,
  'iu',
);

/** Polite endings that stand alone above a name. */
export const closing = new RegExp(
  `^\\s*(?:${alternatives(`best|best regards|best wishes|kind regards|warm regards|regards|many thanks|thanks|thank you|cheers|sincerely|yours sincerely|yours faithfully|yours truly|all the best|mit freundlichen grüßen|mit freundlichem gruß|freundliche grüße|viele grüße|beste grüße|liebe grüße|herzliche grüße|mfg|lg|vg
    |cordialement|bien cordialement|bien à vous|salutations|sincères salutations|saludos|un saludo|saludos cordiales|atentamente|cordiali saluti|distinti saluti|saluti|atenciosamente|cumprimentos|com os melhores cumprimentos|abraços|met vriendelijke groet|met vriendelijke groeten|groeten
    |venlig hilsen|med venlig hilsen|mvh|vennlig hilsen|med vennlig hilsen|med vänliga hälsningar|vänliga hälsningar|hälsningar|ystävällisin terveisin|terveisin|pozdrawiam|z poważaniem|s pozdravem|saygılarımla|üdvözlettel|cu stimă|με εκτίμηση|с уважением|з повагою`)})[\\s,.!]*$`,
  'iu',
);
