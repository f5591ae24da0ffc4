/** The database the product stands on: its own durable PostgreSQL when no other is named. */
@NullMarked
package cn.parklens.shell.database;

import org.jspecify.annotations.NullMarked;
