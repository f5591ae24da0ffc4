-- As EnterpriseName.fold does: a former name in brackets behind a name is no part of it.
create or replace function folded_name(written text) returns text
    language sql immutable strict parallel safe
    return case
        -- As most names are written: nothing but the brackets to fold, and none at the end.
        when translate(written, '（）', '()') ~ '^[0-9A-Z()\u4e00-\u9fa5]*$' then
            case when right(written, 1) in (')', '）')
                then regexp_replace(translate(written, '（）', '()'),
                    '(?<=.{2})(\((曾用名称?|原名称?|原企业名称?|更名前|变更前|前身|原为|原系|原:)[:为是]?.{1,80}\)|\(原.{2,60}(公司|厂|集团|店|合作社|中心)\))$', '')
                else translate(written, '（）', '()') end
        else regexp_replace(upper(regexp_replace(
            translate(normalize(written, nfkc), '〔[【﹙〕]】﹚•‧・●."''“”‘’`*', '(((())))·····'),
            '[\u0001-\u0020\u007f-\u00a0\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u206f\u3000\ufeff\ufff9-\ufffb]+',
            '', 'g')),
            '(?<=.{2})(\((曾用名称?|原名称?|原企业名称?|更名前|变更前|前身|原为|原系|原:)[:为是]?.{1,80}\)|\(原.{2,60}(公司|厂|集团|店|合作社|中心)\))$', '')
    end;
