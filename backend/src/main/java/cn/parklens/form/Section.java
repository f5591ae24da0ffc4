package cn.parklens.form;

import java.util.List;

/**
 * A numbered part of a form (一、基本信息).
 *
 * @param code stable: {@code basic}
 * @param title as printed
 * @param help the official instructions of this section, empty when there are none
 * @param blocks what it is made of, in order
 */
public record Section(String code, String title, String help, List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
    }
}
