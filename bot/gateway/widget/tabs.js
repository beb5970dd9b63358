// The tabs of one browser share one conversation, from hand to hand: nothing is stored that outlives them.

const WAIT = 200;

export class Tabs {
  // `held` gives what this tab may hand over, or null; `heard` is told what another tab did.
  constructor(name, held, heard) {
    if (!window.BroadcastChannel) return;
    this.channel = new BroadcastChannel(name);
    this.channel.onmessage = ({ data }) => {
      if (data.kind === "asked") {
        const answer = held();
        if (answer) this.tell("held", answer);
      } else if (data.kind === "held") {
        this.answered?.(data.value);
      } else heard(data.kind, data.value);
    };
  }

  tell(kind, value) {
    this.channel?.postMessage({ kind, value });
  }

  // The conversation of another tab, or null when there is none.
  ask() {
    if (!this.channel) return null;
    return new Promise((done) => {
      this.answered = done;
      setTimeout(() => done(null), WAIT);
      this.tell("asked");
    });
  }
}
