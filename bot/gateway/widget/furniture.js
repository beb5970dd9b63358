// What the panel gets once something is opened over the conversation: its looks, a sheet, and a question.
import { dress } from "./dress.js";
import MORE_CSS from "./more.css";
import { Question } from "./question.js";
import { Sheet } from "./sheet.js";

export function furnish(panel) {
  dress(panel.root, MORE_CSS);
  bringIn(panel);
}

// Also into a panel that was built again.
export function bringIn(panel) {
  Object.assign(panel, { sheet: new Sheet(panel), question: new Question(panel), covered: false });
  panel.log.node.before(panel.question.node, panel.sheet.node);
}
