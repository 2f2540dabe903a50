/** How the captions of tables and figures begin. */

/** What stands over or under a table or a figure names it; it is no heading of the text. */
export const CAPTION =
  /^(?:table|figure|fig\.|chart|map|exhibit|tableau|tabla|cuadro|gráfico|tabelle|abbildung|bảng|hình|biểu đồ|ตาราง|แผนภูมิ|ภาพ|រូប|តារាង|表|图|圖|جدول|شكل)(?:ที่)?\s*[\dIVX]/iu;
