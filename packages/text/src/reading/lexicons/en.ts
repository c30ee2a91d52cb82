import { buildLexicon } from './lexicon.ts';

/** English, written for what customers say: praise, anger, and the plain troubles of service, goods and software. */
export const english = buildLexicon({
  polar: {
    '3': `amazing awesome excellent fantastic outstanding superb brilliant perfect perfectly wonderful incredible phenomenal flawless
      love loved loves loving adore best exceptional magnificent fabulous terrific marvelous marvellous delightful stellar
      delighted thrilled ecstatic unbeatable lifesaver rocks killed_it nailed_it blown_away`,
    '2': `good great happy pleased glad nice lovely beautiful helpful friendly impressed impressive enjoy enjoyed enjoying enjoyable
      fun awesomeness recommend recommended recommending satisfied satisfying smooth smoothly reliable thanks thank thankful grateful
      appreciate appreciated appreciates kind kindness polite courteous caring generous gem pleasant pleasantly comfortable comfy
      delicious tasty fresh gorgeous stunning cool sweet yay kudos props bravo congrats congratulations hero heroes wow win winner
      winning excited exciting wonderfully beautifully exceeded favorite favourite fave seamless effortless intuitive clean
      spotless welcoming attentive knowledgeable professional efficient superior hooray woohoo thx ty cheers blessed lucky laugh
      hilarious funny lol haha hahaha charming cute classy elegant bliss joy joyful cheerful proud admire loyal worth_it
      well_done good_job great_job thumbs_up cant_wait can't_wait looking_forward hats_off shout_out shoutout first_class top_notch
      made_my a_breeze no_problem no_problems no_issues no_complaints hassle_free stress_free bargain yummy magic genius`,
    '1': `better improved improvement improve easy easily quick quickly fast prompt promptly speedy clear useful handy works worked
      fine ok okay decent solid interesting hope hopefully hoping like liked likes correct safe safely secure cheap affordable
      value fixed solved resolved responsive success successful successfully upgrade upgraded free bonus reward rewarded gift
      understanding patient respect respectful support supportive care cares saved saves simple convenient sturdy warm cozy cosy
      quiet bright accurate trust trusted welcome wise smart clever glad_to positive pretty_good modern stylish quality
      refreshing relaxing relaxed ready on_time reasonable fair`,
    '-1': `late slow slowly problem problems issue issues error errors trouble wrong hard difficult difficulty confusing confused
      confusion unclear expensive pricey missing missed miss stuck lack lacks lacking wait waiting waited hold delay delays
      unable unavailable unfortunately sadly sad sorry annoyed concern concerned concerns worried worry worries doubt doubtful
      old outdated small cramped cold dirty noisy loud noise smell smells boring bored dull tired weird strange odd fault faulty
      limited short shortage refund complaint complain complaining inconvenient inconvenience hungry lose losing loses lost
      mistake mistakes bug bugs buggy glitch glitches glitchy lag lags laggy lagging freezes freezing frozen freeze drains
      unresolved unanswered ignored ignoring ignore ignores blame down outage overpriced unhelpful bumpy expired damaged damage damages scratched
      dented cracked leak leaks leaking leaked stained stolen rejected declined denied refused refuse refuses cancel cancelled
      canceled cancelling canceling cancellation cancels postponed overbooked oversold stranded bumped rude_to not_working wont won't
      doesnt_work doesn't_work dont_work don't_work didnt_work didn't_work isnt_working isn't_working stopped_working no_longer
      no_response no_reply no_answer no_help no_idea no_one nobody no_way on_hold hung_up hang_up hangs_up still_waiting still_no never_arrived
      not_arrived hours_late mins_late minutes_late hours_later too_long too_much too_many too_expensive too_small too_big too_slow too_hard out_of
      complicated tedious clunky cumbersome rough heavy crowded crowd queue queues nervous scared afraid
      disconnected disconnects timeout crash crashed crashes crashing fails fail failed failing failure broke breaks breaking`,
    '-2': `bad badly poor poorly terribly disappointed disappointing disappointment disappoints annoying annoys frustrated
      frustrating frustration upset unhappy unacceptable ridiculous rude broken useless angry mad sucks suck sucked sucky lame
      waste wasted wasting hate hated hates awful nasty ugly gross nonsense joke stupid dumb idiot idiots idiotic incompetent
      incompetence inept lousy mess messed messy unprofessional disrespectful disrespect liar liars lie lied lies lying misleading
      mislead misled deceptive cheat cheated cheating cheats overcharged ripoff rip_off ripped_off shame shameful ashamed embarrassing embarrassed fraud
      failure fiasco nightmare hell crap crappy damn fuck fucking fucked shit shitty bullshit ass wtf ffs smh ugh argh grr pissed
      furious irritated irritating irritates unbelievable unreal insane absurd pathetic clueless careless negligent
      dishonest shady sketchy unreliable inexcusable unfair unsafe dangerous horrid dreadful miserable misery sick disgusted
      disgusting worse worsening regret regretted avoid beware never_again last_straw fed_up had_enough let_down lets_down
      no_thanks boo fooled insult insulted insulting pain painful cry crying ruined ruin ruins destroyed defective junk trash
      garbage rubbish poison evil cruel hurt hurts ignorant arrogant hostile abusive harassed unusable worthless pointless
      customer_disservice wont_be won't_be hopeless appalled shocked shocking screwed screwing screw yikes bastard bitch bloody
      do_better still_broken what_a_joke absurdly hassle`,
    '-3': `terrible horrible worst disgrace disgraceful atrocious abysmal appalling scam scammers scammer scammed thieves thief stole
      steal stealing robbed robbery criminal garbage_service vile abomination despicable outrageous outraged outrage
      catastrophe catastrophic horrendous horrific deplorable detest loathe unforgivable shambles shitshow clusterfuck`,
  },
  negators: `not no never none nothing neither nor without cannot cant can't dont don't doesnt doesn't didnt didn't isnt isn't wasnt
    wasn't arent aren't werent weren't wont won't wouldnt wouldn't couldnt couldn't shouldnt shouldn't hasnt hasn't havent haven't
    hadnt hadn't aint ain't hardly barely scarcely nowhere lacks lacking zero stop`,
  intensifiers: `very really so extremely absolutely totally completely utterly incredibly super such truly highly too beyond
    seriously especially particularly insanely ridiculously most exceptionally deeply genuinely always way damn fucking bloody
    freaking purely downright entirely majorly hella`,
  diminishers: `slightly somewhat a_bit bit little fairly kinda sorta kind_of rather quite mostly partly almost occasionally
    sometimes moderately relatively`,
  contrasts: `but however although though yet except unfortunately nevertheless nonetheless still`,
});
