package io.dangol.examples.cli.command;

import io.dangol.core.fact.Column;
import io.dangol.core.purchase.PurchaseHistories;
import io.dangol.examples.cli.demo.Shop;
import io.dangol.examples.cli.demo.ShopFiles;
import io.dangol.examples.cli.demo.ShopGenerator;
import io.dangol.examples.cli.demo.ShopOptions;
import io.dangol.examples.cli.input.BadRows;
import io.dangol.examples.cli.input.ConsentFile;
import io.dangol.examples.cli.input.ContactFile;
import io.dangol.examples.cli.input.DelimitedFile;
import io.dangol.examples.cli.input.Problems;
import io.dangol.examples.cli.input.PurchaseFile;
import io.dangol.examples.cli.input.TableFormat;
import io.dangol.examples.cli.output.Staging;
import io.dangol.examples.cli.pipeline.RunConfig;
import io.dangol.examples.cli.pipeline.RunInput;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code demo}: the closed loop on a made-up shop. */
@CommandLine.Command(
    name = "demo",
    sortOptions = false,
    customSynopsis = "dangol demo [OPTIONS]",
    description = "Make up a Korean shop of two years and run the closed loop on it.",
    optionListHeading = "%n",
    footer = {
      "",
      "Example:",
      "  dangol demo --out demo --lang ko",
      "",
      "The shop's files are left in DIR/shop, to try the other commands on."
    })
final class DemoCommand extends Command {

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the files go (default: dangol-demo).")
  Path out = Path.of("dangol-demo");

  @Option(
      names = "--customers",
      paramLabel = "N",
      description = "How many customers (default: 5000).")
  int customers = ShopOptions.defaults().customers();

  @Option(names = "--seed", paramLabel = "S", description = "Decides the shop (default: 42).")
  long seed = ShopOptions.defaults().seed();

  @Override
  public Integer call() throws IOException {
    ShopOptions options = options();
    Shop shop = ShopGenerator.generate(options);
    try (Staging files = Staging.directory(out)) {
      ShopFiles written = ShopFiles.write(shop, files.file("shop"));
      Problems problems = new Problems(BadRows.FAIL);
      TableFormat format = TableFormat.defaults();
      PurchaseFile purchases =
          PurchaseFile.read(
              DelimitedFile.of(written.purchases(), format),
              Optional.of(CurrencyUnit.of("KRW")),
              problems);
      PurchaseHistories histories = purchases.histories();
      List<Column> contacts = new ArrayList<>();
      contacts.addAll(
          ConsentFile.read(
              DelimitedFile.of(written.consents(), format),
              histories.customers(),
              options.asOf(),
              problems));
      contacts.addAll(
          ContactFile.read(
              DelimitedFile.of(written.contacts(), format),
              histories.customers(),
              options.asOf(),
              problems));
      problems.throwIfRefused();
      new LoopRun(RunConfig.defaults(), options.asOf(), ZoneOffset.UTC)
          .run(
              this,
              histories,
              contacts,
              new RunInput(purchases.rows(), problems.byReason()),
              files,
              out);
    }
    return ExitStatus.DONE;
  }

  private ShopOptions options() {
    try {
      return ShopOptions.defaults().withCustomers(customers).withSeed(seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--customers: " + e.getMessage());
    }
  }
}
