/**
 * A made-up shop to try the engines on: two years of purchases, consents and mailings of a Korean
 * bedding brand that sells through five sources.
 *
 * <p>{@link io.dangol.examples.cli.demo.ShopGenerator} draws the shop, {@link
 * io.dangol.examples.cli.demo.ShopFiles} writes it. The same options give the same bytes. Amounts
 * are whole won; days are days in Korea. There is no personal data in it: customers are numbers
 * such as {@code C-00001}.
 *
 * <pre>{@code
 * ShopOptions options = ShopOptions.defaults().withCustomers(1_000).withSeed(7);
 * Shop shop = ShopGenerator.generate(options);
 * ShopFiles files = ShopFiles.write(shop, Path.of("demo"));
 * files.purchases(); // demo/purchases.csv
 * }</pre>
 */
@NullMarked
package io.dangol.examples.cli.demo;

import org.jspecify.annotations.NullMarked;
