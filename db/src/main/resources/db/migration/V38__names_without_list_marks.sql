-- As EnterpriseName.unmarked does: without the number or the mark that a list sets before a name, and the mark or full
-- stop behind it. A space is one of ASCII here, a sign one of \p{No} as well, and before a name are two of \p{IsHan}.
create function unmarked_name(written text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(regexp_replace(written,
        '^[ \t\n\v\f\r]*(?:(?:[0-9０-９]{1,4}[、．.)）:：]|[(（\[【][0-9０-９]{1,4}[)）\]】]'
        || '|(?!一、二|二、三|三、四|四、五|五、六|六、七|七、八|八、九|九、十)[一二三四五六七八九十]{1,3}[、．.]|[(（][一二三四五六七八九十]{1,3}[)）]'
        || '|[*＊#＃★☆●◆■▲△※•·²³¹¼-¾৴-৹୲-୷௰-௲౸-౾൘-൞൰-൸༪-༳፩-፼៰-៹᧚⁰⁴-⁹₀-₉⅐-⅟↉①-⒛⓪-⓿❶-➓⳽㆒-㆕㈠-㈩㉈-㉏㉑-㉟㊀-㊉㊱-㊿꠰-꠵\U0001f100-\U0001f10c]'
        || '|第[0-9０-９一二三四五六七八九十]{1,4}[家户个][ \t\n\v\f\r]*[、．.:：]'
        || '|(?:[Nn][Oo]|№)[ \t\n\v\f\r]*[.．:：]?[ \t\n\v\f\r]*[0-9０-９]{1,4}(?:[ \t\n\v\f\r]*[、．.:：)）]|[ \t\n\v\f\r]))[ \t\n\v\f\r]*)+'
        || '(?=[\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufa6d\ufa70-\ufad9\U00016fe2-\U00016ff6\U00020000-\U00033479]{2})',
        ''),
        '(?<=[)）\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufa6d\ufa70-\ufad9\U00016fe2-\U00016ff6\U00020000-\U00033479])'
        || '(?:[ \t\n\v\f\r。.．、，,；;：:!！*＊#＃★☆●◆■▲△※•·²³¹¼-¾৴-৹୲-୷௰-௲౸-౾൘-൞൰-൸༪-༳፩-፼៰-៹᧚⁰⁴-⁹₀-₉⅐-⅟↉①-⒛⓪-⓿❶-➓⳽㆒-㆕㈠-㈩㉈-㉏㉑-㉟㊀-㊉㊱-㊿꠰-꠵\U0001f100-\U0001f10c]'
        || '|[(（\[【〔]注[0-9０-９一二三四五六七八九十²³¹¼-¾৴-৹୲-୷௰-௲౸-౾൘-൞൰-൸༪-༳፩-፼៰-៹᧚⁰⁴-⁹₀-₉⅐-⅟↉①-⒛⓪-⓿❶-➓⳽㆒-㆕㈠-㈩㉈-㉏㉑-㉟㊀-㊉㊱-㊿꠰-꠵\U0001f100-\U0001f10c]{0,2}[)）\]】〕]'
        -- The end is before a last break of lines as well.
        || '|[\[【〔][0-9０-９]{1,2}[\]】〕])+(?=[\u0085\u2028\u2029]?$)',
        '');
comment on function unmarked_name is 'A name without the number, note or mark that its list set around it';

create or replace function folded_name(written text) returns text
    language sql immutable strict parallel safe
    return case
        -- As most names are written: nothing but the brackets to fold, no number before it and no bracket at the end.
        when written ~ '^(?![一二三四五六七八九十第])[A-MO-Z\u4e00-\u9fa5][0-9A-Z()（）\u4e00-\u9fa5]*$'
                and right(written, 1) not in (')', '）')
            then translate(written, '（）', '()')
        else regexp_replace(upper(regexp_replace(
            translate(normalize(unmarked_name(written), nfkc), '〔[【﹙〕]】﹚•‧・●."''“”‘’`*', '(((())))·····'),
            '[\u0001-\u0020\u007f-\u00a0\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u206f\u3000\ufeff\ufff9-\ufffb]+',
            '', 'g')),
            '(?<=.{2})(\((曾用名称?|原名称?|原企业名称?|更名前|变更前|前身|原为|原系|原:)[:为是]?.{1,80}\)|\(原.{2,60}(公司|厂|集团|店|合作社|中心)\))$', '')
    end;

-- What was derived from names as they were folded before is derived anew, in quiet moments or when it is asked for.
truncate claim_key, claim_shared;
update list_version set keyed = false where keyed;
