package io.dangol.examples.cli.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files of a made-up shop, in UTF-8 with a header line.
 *
 * @param purchases {@code purchases.csv}: customer, date, amount, source, order, channel, product,
 *     quantity
 * @param consents {@code consents.csv}: customer, channel, purpose, state, at
 * @param contacts {@code contacts.csv}: customer, channel, campaign, at, kind
 */
public record ShopFiles(Path purchases, Path consents, Path contacts) {

  /**
   * Writes a shop.
   *
   * @param shop the shop
   * @param folder where to; created where it does not exist, files of the same names are
   *     overwritten
   * @return where the files are
   * @throws IOException if a file cannot be written
   */
  public static ShopFiles write(Shop shop, Path folder) throws IOException {
    Files.createDirectories(folder);
    ShopFiles files =
        new ShopFiles(
            folder.resolve("purchases.csv"),
            folder.resolve("consents.csv"),
            folder.resolve("contacts.csv"));
    try (CsvWriter csv = open(files.purchases)) {
      csv.writeRecord(
          "customer", "date", "amount", "source", "order", "channel", "product", "quantity");
      for (Shop.Purchase row : shop.purchases()) {
        csv.writeRecord(
            row.customer(),
            row.date().toString(),
            Long.toString(row.amount()),
            row.source(),
            row.order(),
            row.channel(),
            row.product(),
            Integer.toString(row.quantity()));
      }
    }
    try (CsvWriter csv = open(files.consents)) {
      csv.writeRecord("customer", "channel", "purpose", "state", "at");
      for (Shop.Consent row : shop.consents()) {
        csv.writeRecord(
            row.customer(), row.channel(), row.purpose(), row.state(), row.at().toString());
      }
    }
    try (CsvWriter csv = open(files.contacts)) {
      csv.writeRecord("customer", "channel", "campaign", "at", "kind");
      for (Shop.Contact row : shop.contacts()) {
        csv.writeRecord(
            row.customer(), row.channel(), row.campaign(), row.at().toString(), row.kind());
      }
    }
    return files;
  }

  private static CsvWriter open(Path file) throws IOException {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
  }
}
