package cn.parklens.submission.web;

import cn.parklens.check.Spot;
import cn.parklens.observation.Cell;
import cn.parklens.submission.NotThere;
import cn.parklens.submission.PinnedRemark;
import cn.parklens.submission.Submission;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/**
 * A remark as the page of review sends it; what could not be taken comes back as it was written.
 *
 * @param place {@code revenue@2025}, or the code of a field
 * @param name of the place in words
 */
public record PinnedPlace(String place, String name, String words) implements Serializable {

    /** The parameters {@code pinPlace} and {@code pinWords}, one of each per remark. */
    static List<PinnedPlace> in(Submission submission, MultiValueMap<String, String> parameters) {
        List<String> places = parameters.getOrDefault("pinPlace", List.of());
        List<String> words = parameters.getOrDefault("pinWords", List.of());
        if (places.size() != words.size()) {
            throw new NotThere("as many remarks as places");
        }
        List<PinnedPlace> pins = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            pins.add(new PinnedPlace(
                    places.get(i),
                    CheckLine.link(submission, spot(places.get(i))).text(),
                    words.get(i).replace("\r\n", "\n")));
        }
        return pins;
    }

    PinnedRemark.Pin pin() {
        return new PinnedRemark.Pin(spot(place), words);
    }

    private static Spot spot(String place) {
        if (place.matches("[a-z][a-z0-9_]{0,99}")) {
            return new Spot.AtField(place);
        }
        Map<Cell, String> cells = CellTokens.read(place + "=0", text -> text);
        return new Spot.AtCell(cells.keySet().iterator().next());
    }
}
