/**
 * Rules as SQL: the part of a condition that a database can evaluate, and what is left.
 *
 * <p>The entry type is {@link io.dangol.core.rule.sql.SqlSplit}. SQL has the same three-valued
 * logic, so that a row is selected exactly where the pushed part is true:
 *
 * <pre>{@code
 * SqlColumns columns = SqlColumns.none().with(RECENCY, "recency_days").with(SEGMENT, "segment");
 * SqlSplit split = SqlSplit.of(rule.condition(), columns, at);
 * PreparedStatement select =
 *     connection.prepareStatement("SELECT customer FROM facts WHERE " + split.where());
 * for (int i = 0; i < split.binds().size(); i++) select.setObject(i + 1, split.binds().get(i));
 * }</pre>
 *
 * <p>Values are bind parameters only; names of columns come from the host. Amounts are decimals in
 * major units, days are dates, codes are texts that the database compares letter by letter.
 */
@NullMarked
package io.dangol.core.rule.sql;

import org.jspecify.annotations.NullMarked;
