"""The headings of English postings."""

from tui.model import SectionKind

_YOUR = (
    r"(?:your|the|our|my|key|main|core|primary|general|major|essential|principal|specific|"
    r"typical|daily|overall|job|role|position|ideal candidate'?s?|candidate'?s?)"
)
_YOU = r"you(?:['\u2019]?ll| will|['\u2019]?re| are| would| can|['\u2019]?ve| have)?"

ENGLISH: dict[SectionKind, tuple[str, ...]] = {
    SectionKind.NICE: (
        (
            r"(?:what )?(?:we['\u2019]d|we would|it would be|you might also) "
            r"(?:like|love|be nice).{0,30}"
        ),
        (
            r"(?:it(?: is|['\u2019]s) |would be |also )?(?:a )?nice[- ]to[- ]ha(?:ve|"
            r"s)s?(?: skills| qualifications| experience)?"
        ),
        r"(?:bonus|extra|plus|brownie)(?: points?| skills| qualifications| if.*)?(?: if.*| for.*)?",
        (
            r"(?:preferred|desired|desirable|additional|beneficial|advantageous|optional|"
            r"good to have|nice)(?: (?:but not required|job|technical|professional|and|"
            r"education|&))*(?: (?:qualifications?|skills?|experiences?|requirements?|"
            r"criteria|attributes|knowledge|characteristics|competenc\w+|"
            r"education))*(?: .{0,20}experience)?"
        ),
        (
            r"(?:what )?(?:would|will|could) (?:be|make) (?:a |an |you )?(?:plus|"
            r"advantage|bonus|stand out|nice).*"
        ),
        (
            r"(?:what )?(?:sets|makes) you (?:apart|stand out)|(?:ways|"
            r"how) to stand out.*|even better if.*|it['\u2019]?s (?:a )?(?:plus|bonus|"
            r"great) if.*"
        ),
    ),
    SectionKind.TASKS: (
        (
            rf"(?:(?:{_YOUR}|you|a|of) )*(?:(?:job|work|key|main) )?(?:tasks|task|duties|"
            r"duty|responsibilit(?:y|ies)|accountabilit\w+|activities|role|mission|job|"
            r"challenge|objectives|deliverables|functions?|assignment|impact|day|"
            r"contributions?|scope|work)(?: (?:and|&|/|or|of the|in|with|at|include|"
            r"includes|including|are|will be|will include|profile|description|summary|"
            r"overview|purpose|position|role|job|duties|tasks|responsibilities|"
            r"deliverables|accountabilities|this))*"
        ),
        (
            r"(?:about|in) (?:the|this|your) (?:role|job|position|opportunity|work|"
            r"internship|project|vacancy|mission)(?:.{0,25})"
        ),
        (
            rf"(?:here['\u2019]?s )?what (?:will )?(?:{_YOU} )(?:be )?(?:do|doing|be doing|"
            r"work on|working on|responsible for|own|tackle|achieve|deliver|"
            rf"accomplish)(?: .{{0,30}})?|what {_YOU} (?:do|doing)(?: .{{0,30}})?"
        ),
        (
            rf"{_YOU} (?:be responsible for|be doing|be working on|do|responsibilities)|"
            rf"how {_YOU} (?:make|spend|contribute|help|have).{{0,40}}|what (?:the |"
            rf"this )?(?:job|role) (?:entails|involves|is).{{0,20}}|"
            rf"what['\u2019]?s the (?:job|role).{{0,10}}|as (?:a|an|"
            rf"our) .{{3,50}} you will|in this (?:role|position|job),? you(?:['\u2019]ll|"
            r" will)(?: be)?"
        ),
        (
            r"(?:position|job|role) (?:summary|overview|description|purpose|profile|"
            r"details|responsibilities|scope|brief)|the (?:role|opportunity|position|job|"
            r"challenge)|scope of (?:work|services|the role)|job (?:details|brief)|"
            r"responsible for|summary of (?:duties|position|role).{0,20}|"
            r"essential (?:job )?functions.{0,30}|a day in the life.{0,20}"
        ),
    ),
    SectionKind.REQUIREMENTS: (
        (
            rf"(?:(?:{_YOUR}|minimum|basic|required|necessary|mandatory|technical|"
            r"professional|personal|functional|job-?|soft|hard|formal|key|relevant|"
            r"academic|other|special|and|&|or|your|a|practical|specific|further|language|"
            r"of|work|educational?) )*(?:requirements?|qualifications?|profile|skills?|"
            r"skillset|skill set|must[- ]haves?|experience|education|competenc(?:y|ies|e|"
            r"es)|criteria|background|expertise|knowledge|capabilities|abilities|"
            r"attributes|prerequisites|specifications?|credentials|strengths|toolbox|"
            r"eligibility|certifications?)(?: (?:and|&|/|or|of|for|the|this|in|are|"
            r"include|includes|required|needed|sought|desired|preferred|position|role|job|"
            r"profile|skills?|knowledge|abilities|experience|qualifications?|"
            r"requirements?|competencies|education|expertise|attributes|training|"
            r"specification|your|you|bring|have|at a glance))*"
        ),
        (
            rf"what (?:do )?(?:{_YOU} )(?:need|bring|have|offer|must have|require|"
            rf"should have|come with|be bringing|know)(?: .{{0,40}})?|what (?:we|"
            r"we['\u2019]re|are we|you|it|the team|our client|we['\u2019]ll) ?(?:are |"
            r"is )?(?:look|looking|need|expect|require|want|seek|seeking|need from you|"
            rf"takes?|value|hope)(?: for| from you| .{{0,30}})?"
        ),
        (
            r"(?:a bit |more )?(?:about you|who you are|who are you|who (?:we['\u2019]?re|"
            r"we are|are we|are we) (?:looking for|seeking)|who should apply|is this you|"
            r"sound like you|what makes you .{3,30}|what you are like|you as a person|"
            r"the person|person specification|(?:the |our |an? )?(?:ideal|perfect|"
            r"successful|suitable) (?:candidate|applicant|person|profile|"
            r"fit)(?: .{0,30})?|you are|you have|you bring|you offer|you should have|"
            r"you must have|you might be a (?:good )?fit.{0,20}|you['\u2019]?ll need|"
            r"you need|you['\u2019]?ve got|you possess|you will have|you['\u2019]?ll have|"
            r"you['\u2019]re|to be (?:successful|considered).{0,40}|to qualify.{0,20}|"
            r"to succeed.{0,30}|we (?:are|['\u2019]re) looking for|we expect|we require|"
            r"we look for|why you|are you.{0,30}|do you have.{0,30}|"
            r"candidates? (?:must|should|will|requirements|profile|"
            r"specification).{0,30}|what will you bring.{0,30}|"
            r"which .{0,20}skills.{0,20})"
        ),
    ),
    SectionKind.OFFER: (
        (
            r"(?:so )?(?:what (?:do |can |does )?(?:we|you|us|the company|"
            r"our client) ?(?:can |will |['\u2019]ll )?(?:offer|get|gain|provide|receive|"
            r"expect|enjoy|find)s?(?: .{0,30})?|what (?:to expect|awaits you|"
            r"is in it for you|you(?:['\u2019]ll| will| can) (?:get|love|find|enjoy|gain|"
            r"receive|expect)).{0,30}|what['\u2019]?s in it for (?:you|me).{0,5}|"
            r"what['\u2019]?s on offer|what you can look forward to.{0,20})"
        ),
        (
            r"(?:we|our client|[A-Z]\S+) offers?(?: you)?(?: .{0,20})?|(?:our|the|your|"
            r"job|company|additional|employee|staff|some|key|other|total|compensation,?|"
            r"salary|pay|rewards?|perks|and|&|of|our) (?:(?:and|&|our|your|total|employee|"
            r"company|job|perks|compensation|rewards?|salary) )*(?:offer|offering|"
            r"benefits?|perks|rewards?|package|advantages|compensation)(?: (?:and|&|of|at|"
            r"include|includes|package|perks|benefits|compensation|working|for|you|are|"
            r"rewards|.{0,25}))?|(?:benefits?|perks|rewards?|compensation|remuneration|"
            r"salary|advantages)(?:(?:,| and| &| /| or|:| include| includes| package|"
            r" perks| benefits| compensation| salary| of working| overview| info\w*|"
            r" for you| at .{0,20}| range| we offer| what we offer| offered| \+|"
            r" rewards?)){0,6}"
        ),
        (
            r"why (?:should you )?(?:join|work|us|you['\u2019]?ll love|choose|apply|"
            r".{2,25}\?)(?: .{0,40})?|reasons to .{3,30}|join us.{0,3}|how (?:we|"
            r"you) .{0,10}(?:benefit|reward).{0,20}|life at .{2,25}|in return.{0,25}|"
            r"additional information on benefits|growth opportunities|"
            r"employee value.{0,20}|total rewards"
        ),
    ),
    SectionKind.CONDITIONS: (
        (
            r"what she expects|(?:general |working |employment |contract |project |"
            r"further |framework |other |physical )?(?:conditions|terms|"
            r"demands)(?: and .{0,25})?|(?:key |job |project |contract |quick |"
            r"position )?(?:facts|data|parameters|key data|details|information|"
            r"info)(?: (?:at a glance|&.{0,20}|and .{0,20}))?|(?:contract|"
            r"assignment) (?:type|details|length|duration)|work(?:ing)? (?:environment|"
            r"hours|schedule|location|conditions|arrangements?|authorization)(?:.{0,30})|"
            r"physical (?:demands|requirements).{0,40}|travel(?: requirements?)?|(?:visa|"
            r"security) .{0,20}|location(?:s)?|start(?: date)?|duration|schedule|hours|"
            r"job type|employment type|seniority level|employment status|"
            r"additional information|other (?:information|duties)|pay(?: range| rate|"
            r" scale)?|salary range|rate"
        ),
    ),
    SectionKind.ABOUT: (
        (
            r"(?:a (?:little |bit )?(?:more )?)?about (?!you|the role|the job|"
            r"the position|this|your)(?:.{2,50})|who (?:we are|are we|"
            r"is .{2,30})(?: .{0,30})?|who we are.{0,30}|(?:our|the|your|company|client|"
            r"employer|your future) (?:(?:new|future) )?(?:company|client|team|story|"
            r"culture|values|vision|employer|department|organi[sz]ation|business|people|"
            r"customer|school|purpose)(?: (?:profile|description|overview|and .{0,20}|is|"
            r"culture|background|information|you.{0,15}))?|company (?:profile|description|"
            r"overview|background|info\w*|culture)|introduction|overview|background|"
            r"what we do|(?:equal|diversity|inclusion|eeo|equity|our commitment|"
            r"accessibility|reasonable accommodation|privacy|disclaimer|legal|"
            r"important).{0,60}|the (?:company|team|client|business|"
            r"organi[sz]ation).{0,20}|meet .{2,25}|we are .{2,40}|"
            r".{2,25} is an equal.{0,30}"
        ),
    ),
    SectionKind.CONTACT: (
        (
            r"(?:your |our )?(?:contact|contacts|contact (?:person|us|details|"
            r"information))(?: .{0,30})?|(?:how|ready|interested|want|where|when) (?:to|"
            r"in) (?:apply|join).{0,40}|interested.{0,40}|apply.{0,40}|"
            r"(?:the )?(?:application|hiring|recruitment|interview|"
            r"selection)(?: (?:process|procedure|deadline|instructions|documents|details|"
            r"and .{0,15}|information))|next steps.{0,20}|closing date.{0,20}|"
            r"sounds? (?:good|interesting|like you|great).{0,25}|application|"
            r"are you interested.{0,20}|have we .{3,30}|questions\??|join (?:us|"
            r"our team).{0,20}|ready .{0,30}|get in touch.{0,20}"
        ),
    ),
}
"""Regular expressions that fit a whole heading, whatever its case."""
