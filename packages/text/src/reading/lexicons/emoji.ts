const positive =
  '😀 😁 😂 🤣 😃 😄 😅 😆 😊 🙂 😉 😋 😎 😍 😘 🥰 🤗 🤩 🥳 😇 😸 😻 👍 👏 🙌 🙏 💪 ❤ 💕 💖 💗 💙 💚 💛 💜 🧡 💯 🎉 🎊 ⭐ 🌟 ✨ 🏆 🥇 👌 ✅ 🔥 😌 ☺ 💐 🌹 ♥ 🤞 🫶 👑 🥂 🍾 :) :-) :d :-d ;) ;-) =) =d :p :-p ;d <3 ^_^ :] :)) ;p :3 :* :-*';
const negative =
  "😞 😟 😠 😡 😢 😣 😤 😥 😦 😧 😨 😩 😪 😫 😬 😭 😰 😱 😳 😒 😓 😔 😕 🙁 ☹ 😖 😾 😿 💔 👎 🤬 🤮 🤢 🤦 🙄 😑 💩 🤡 🖕 😷 🥺 ❌ ⚠ 😐 🤯 🥴 🤨 😶 :( :-( :'( :/ :-/ :\\ :| :-| =( >:( :(( :$ -_- :[ </3 :@";

/** Emoji and emoticons (lower case) with their strength, 1.5 for or against. */
export const emojiPolarity: ReadonlyMap<string, number> = new Map([
  ...positive.split(' ').map((sign) => [sign, 1.5] as const),
  ...negative.split(' ').map((sign) => [sign, -1.5] as const),
]);
