/** What a park says to the findings of its submission and what reviewers make of it: explanations and waivers. */
@NullMarked
@NamedInterface("answer")
package cn.parklens.submission.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
