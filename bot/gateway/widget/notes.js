// The notes of the notebook, oldest first; in memory when the browser keeps nothing.
import { uuid } from "./dom.js";

export class Notes {
  constructor(storage) {
    this.storage = storage;
    this.unkept = [];
  }

  // Read each time: another tab may have written.
  all() {
    const notes = this.storage.read("localStorage", "notebook") || this.unkept;
    return [...notes].sort((a, b) => a.day.localeCompare(b.day));
  }

  // Says whether the browser keeps it.
  keep(note) {
    const kept = { ...note, id: note.id || uuid() };
    return this.write([...this.all().filter(({ id }) => id !== kept.id), kept]);
  }

  remove({ id }) {
    return this.write(this.all().filter((note) => note.id !== id));
  }

  erase() {
    this.write([]);
  }

  write(notes) {
    this.unkept = notes;
    return this.storage.write("localStorage", "notebook", notes.length ? notes : null);
  }
}
