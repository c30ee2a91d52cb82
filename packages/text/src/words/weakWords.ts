/**
 * General English words that may be said of any subject. They are kept, for "not working" needs its second word, but
 * they weigh less when texts are compared: people who "hope" or are "home" do not thereby share a need.
 */
const WEAK = new Set(
  `work works working worked help helps helped helping hope hopes hoping look looks looked looking forward love loved loves
  hate hated hates like liked time times minute minutes hour hours day days week weeks weekend month months year years
  today tomorrow tonight yesterday night morning afternoon evening monday tuesday wednesday thursday friday saturday sunday
  work people person guy man men woman lady girl boy kid dude way thing stuff lot home house family friend friends finally
  stop stopped ask asked asking tell telling wish nice bad fun cool big small old short long first second third start
  started starting end ended stay stayed hear heard think thought thinking feel feels felt believe guess mean means meant
  talk talking talked speak speaking spoke read reading watch real true full free part place world life hand heart eye
  great awesome amazing excellent fantastic wonderful outstanding superb terrible horrible awful worst dreadful perfect
  happy sad mad angry upset excited disappointed disappointing disappointment ridiculous unacceptable unbelievable suck
  sucks joke fail fails failed epic crazy absolute absolutely totally completely extremely far early later past ago
  left right find found finding add added leave leaving run running turn turned move moved sit pick show showed shows
  wonder care cares cared learn deal issue issues problem problems situation experience experiences everyday sorry welcome
  cant wont dont didnt doesnt isnt wasnt havent im ive youre thats hi dm ok yeah yep nope haha hahaha wow ugh oh ah um
  two three four five six seven eight nine ten eleven twelve once twice happen happens happened happening suppose supposed turns able different
  follow followed following tweet tweets twitter sir madam mam ma'am kind kinda sort bit min mins hr hrs sec pm ugh`.split(
    /\s+/u,
  ),
);

/** True for a word of that kind; `word` is as `normaliseWord` gives it. */
export function isWeakWord(word: string): boolean {
  return WEAK.has(word);
}
