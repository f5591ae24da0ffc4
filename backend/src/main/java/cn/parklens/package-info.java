/** ParkLens 园鉴: what an industrial park reports, what proves it, and how it compares. One package a room. */
@NullMarked
package cn.parklens;

import org.jspecify.annotations.NullMarked;
