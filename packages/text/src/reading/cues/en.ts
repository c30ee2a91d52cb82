import { buildCues } from './cues.ts';

/** English phrases by which customers show what they want. */
export const englishCues = buildCues({
  complaint: {
    '2.5': `when are you | when will you fix | are you ever | do you even | is this how you | so much for | in business | yet again | not what i | never got | never turned up | didn't show up | did not show up | didn't arrive | did not arrive | has not arrived | hasn't arrived | not arrived | not received | haven't received | have not received | didn't receive | did not receive | no one can | nobody can | no one is | nobody is | no one answering | nobody told | how is it possible | how can you | you people | you need to | you took | you lost | you charged | i was told | i was promised | was told | charged for | without permission | wrong size | wrong item | wrong order | to complain | of refund | no refund | zero stars | one star | 1 star | go somewhere else | ripoff | cheated | have had nothing but | again and again | every single time | once again | sort this out | sort it out | look into this | shame on you | losing patience | out of order again | worst service | worst customer | terrible service | horrible service | awful service | poor service | bad service | no one answers
      | nobody answers | no response | never responded | never replied | no reply | still waiting | been waiting | have been on hold | been on hold
      | on hold for | hung up on | keeps hanging up | rude | unacceptable | ridiculous | i want a refund | want my money back | give me my money
      | my money back | complaint | complain | ripped off | rip off | scam | overcharged | charged me twice | charged twice | double charged
      | lost my | lost our | never arrived | never received | never came | still no | still hasn't | still haven't | still have not | still has not
      | not delivered | wasn't delivered | arrived broken | arrived damaged | cancelled my | canceled my | cancelled our | stranded
      | waste of money | waste of time | false advertising | fix your | get your act together | do better | what a joke | fed up | had enough
      | not happy | very disappointed | so disappointed | extremely disappointed | disappointed with | disappointed in | not impressed
      | nobody helped | no one helped | third time | fourth time | second time this | how hard is it | why can't you | why won't you | why is it so hard`,
    '1.3': `worst | terrible | horrible | awful | disappointed | disappointing | frustrating | frustrated | disgrace | disgraceful | disgusting
      | pathetic | useless | joke | sucks | fail | fails | failed | delayed | delay | cancelled | canceled | late | broken | lost | missing | waited | waiting
      | hours | no help | not helpful | unhelpful | refund | refused | stuck | ignored | ignoring | angry | annoyed | annoying | ruined
      | doesn't work | does not work | not working | won't work | stopped working | keeps crashing | no longer works | wrong | overpriced
      | supposed to | you promised | was promised | nightmare | shame on | thanks for nothing | again | nothing | hold | customer service | hasn't | haven't`,
  },
  question: {
    '2.5': `can you tell | could you tell | can anyone | does anyone | anyone know | how do i | how can i | how do you | how does | how long | how much | how many
      | how to | where is | where can | where do | where are | when will | when is | when do | when does | what is the | what are the | what time | what's the
      | is there a | is there any | are there any | is it possible | do you have | do you know | do you offer | can i | could i | may i | am i able | are you able
      | do i need | should i | which one | who do i | who can | i wonder | wondering if | wondering whether | want to know | would like to know
      | like to know | need to know | let me know | any idea | any update | any updates | any news | will you | will i | would it be | is my | are my | has my | did you
      | tell me how | tell me what | tell me when | tell me if | tell me where | please advise | can u | do u | what happens | what should | why is | why are | why does | why do | why did | how come`,
    '1.6': '?',
    '0.8': 'what | how | when | where | which | who | why | whats | hows',
  },
  idea: {
    '3': `it would be nice | would be nice if | would be great if | would be good if | would be cool if | would be awesome if | would be helpful if
      | would be useful if | would be better if | would be really | it'd be | i suggest | i'd suggest | would suggest | my suggestion | suggestion | suggestions
      | feature request | please add | pls add | plz add | can you add | could you add | you should add | should add | why not add | would love to see | would love to have
      | would love an option | would love a | i'd love to see | i'd love to | wish you would | wish there was | wish there were | i wish it | wish i could | wish we could | wish the | wish you
      | please allow | please provide | please make it | please bring back | please include | please consider | please implement | please support | please enable | please let us | please let users
      | you should | you could | should have an option | there should be | should be able to | should be possible | needs an option | needs a way | need a way to | needs to have | need an option
      | how about | what about adding | what if you | why don't you | consider adding | consider making | could be improved | room for improvement | an idea | here's an idea | add a | add an | add support
      | add the ability | ability to | option to | allow us to | allow users | allow me to | allow the | make it possible | it would be | would be ideal | ^add | ^allow | ^provide | ^enable | ^include | ^implement | ^introduce | ^integrate | ^expose | ^extend | ^let users | ^let us | ^let me | ^let the | ^let people | ^make the | ^make it | ^make this | ^give us | ^give me the | ^bring back | ^show the | ^offer | ^support for | ^more | ^why not | ^what if | ^maybe | ^perhaps | ^consider | ^remove the | ^please add | ^please make | ^please give | ^please let | ^please remove | ^please open | ^please bring | ^please allow | i propose | i'd propose | i hope you | hope you can | needs to be a | there needs | we need | should be | should have | should let | should allow | could be solved | would make sense | would help | would be welcome | would be a good | would be better | would be easier | if you could | would like to see | like to be able | love to be able`,
    '1.2':
      'should | would be | could be | instead of | rather than | feature | option | wish | if only | improve | improvement | allow | support for | enable | provide | expose',
  },
  praise: {
    '2.5': `great job | good job | well done | great service | excellent service | amazing service | best service | great customer | best airline | best app | best company | best customer
      | love your | love this | love the | love my | love it | love you | i love | we love | keep it up | keep up the | you rock | you guys rock | you guys are the best | you are the best | you're the best
      | so helpful | very helpful | super helpful | really helpful | extremely helpful | above and beyond | highly recommend | would recommend | five stars | 5 stars | shout out | shoutout | kudos
      | hats off | works perfectly | works great | works like a charm | very happy | so happy with | really happy | impressed | so easy | super easy | made my day | thank you for the great
      | really appreciate | best ever | the best | second to none | can't fault | cannot fault | couldn't be happier`,
    '1.2':
      'amazing | awesome | excellent | fantastic | great | wonderful | perfect | brilliant | outstanding | superb | incredible | best | love | loved | lovely | friendly | nice | good | happy | enjoyed | pleased | smooth | delicious',
  },
  thanks: {
    '4': 'thank you | thanks | thankyou | thx | thnx | thank u | ty | many thanks | much appreciated | appreciate it | appreciate your | i appreciate | really appreciate | grateful | cheers | tysm',
    '-5': 'thanks for nothing | thanks for ruining | no thanks | thanks for making me | thanks for wasting | thanks for losing | thanks a lot for not | thank you for losing | thank you for ruining | thank you for making | thank you for nothing | thank you for wasting',
  },
  purchase: {
    '3': `want to buy | would like to buy | like to buy | looking to buy | going to buy | interested in buying | want to order | would like to order | like to order | place an order | looking to purchase
      | like to purchase | want to purchase | interested in purchasing | ready to buy | where can i buy | where can i get | where can i order | how can i buy | how do i buy | how do i order | can i order | can i buy | can i still buy | can i pre-order
      | pre order | preorder | in stock | back in stock | get a quote | a quote | price list | pricing for | free trial | request a demo | book a demo | a demo | sign up for | want to sign up | want to subscribe | like to subscribe
      | interested in your | want to book | would like to book | like to book | looking to book | want to upgrade | like to upgrade | upgrade my plan | new customer | switching to you | thinking of switching to
      | thinking about getting | thinking of getting | thinking of buying | thinking about buying | considering buying | i'll take | how much does * cost | how much is | how much are | what does * cost | do you sell | do you ship`,
  },
  churn: {
    '3.5': `cancel my subscription | cancel my account | cancel my membership | cancel my contract | cancel my plan | cancel my service | cancel our subscription | cancel our contract | close my account | delete my account | closing my account
      | cancelling my | canceling my | i'm cancelling | i am cancelling | i'm canceling | want to cancel | like to cancel | going to cancel | will cancel | unsubscribe | unsubscribed | never again | last time i | last time we | last time flying
      | never fly | never flying | never buy | never buying | never shop | never order | never ordering | never use | never using | never book | never booking | never coming back | never come back | never going back | never be back | won't be back | will not be back | won't be returning | will not return | won't return
      | won't be using | won't be flying | won't be buying | will not be using | will not be buying | not be renewing | won't be renewing | won't renew | not renew | not renewing | switching to | switched to | switch to another | switch to a | moving to another | moving to a competitor | move to another
      | going elsewhere | go elsewhere | took my business | taking my business | take my business | taking our business | lost a customer | losing a customer | lost me as | losing me as | lost my business | you've lost | you have lost | just lost | uninstalled | uninstalling | uninstall | deleted the app | deleting the app | deleting this app
      | done with you | i'm done with | i am done with | leaving you | i'm leaving | we're leaving | we are leaving | ended my | terminate my | terminate our | end my contract | end our contract | find another | finding another | another provider | another supplier | different provider | looking for an alternative | looking for alternatives`,
  },
  referral: {
    '3': `recommend to | recommended to | recommending to | recommend you | recommend them | recommend this | recommend it | highly recommend | recommend your | would recommend | will recommend | definitely recommend | strongly recommend | told my friends | told all my | tell my friends | telling my friends | tell everyone
      | telling everyone | told everyone | my friend referred | referred by | refer a friend | referral | referred me | referred a | spread the word | bring my friends | brought my friend | tell all my | my whole family uses | sent my friends | my colleagues too`,
    '-4': `not recommend | never recommend | don't recommend | wouldn't recommend | can't recommend | cannot recommend | won't recommend | not highly recommend | no longer recommend | would not recommend | will not recommend | not be recommending`,
  },
  report: {
    '2.5': `doesn't work | does not work | not working | isn't working | won't work | stopped working | keeps crashing | crashes when | crashes every | crashes on | crash when | crashed | is broken | bug | bugs | glitch | error message | an error | getting error | error code | gives an error | says error
      | won't load | doesn't load | not loading | won't open | doesn't open | won't start | can't log in | cannot log in | can't login | unable to login | unable to log in | cannot login | can't sign in | unable to sign in | can't access | cannot access | unable to access | blank screen | black screen | white screen | freezes | froze | freezing
      | won't connect | doesn't connect | not connecting | keeps disconnecting | won't sync | not syncing | doesn't sync | won't charge | won't turn on | doesn't turn on | is down | are down | site is down | website is down | power cut | no internet | no signal | is leaking | leaking | out of order | 404 | 500 error | timed out | times out
      | link is dead | dead link | broken link | typo on | typo in | seems to be wrong | not showing | doesn't show | does not show | not displayed | not updating | doesn't update | not responding | unresponsive | after the update | since the update | since updating | after updating | failed to | fails to | it says | keeps saying | keeps asking`,
    '1': "error | crash | crashes | issue | issues | problem | broken | fails | failing | unable | update | version | cannot | can't | screen | button | wrong | missing | stuck",
  },
});
