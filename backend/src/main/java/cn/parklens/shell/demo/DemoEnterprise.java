package cn.parklens.shell.demo;

import java.time.LocalDate;

/**
 * An invented enterprise: 示例 stands in its name, and its organisation code begins with XX, which is never issued.
 *
 * @param name in full
 * @param creditCode well-formed
 * @param industry four digits of GB/T 4754-2017
 * @param industrial of section C
 * @param registeredOn when it was founded
 */
record DemoEnterprise(String name, String creditCode, String industry, boolean industrial, LocalDate registeredOn) {}
