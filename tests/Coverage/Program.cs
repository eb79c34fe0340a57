using Coverage;

// Usage: coverage <folder>. Merges every cobertura report below the folder and prints what is covered, by module and layer.
var tally = new LineTally();
foreach (var report in Directory.EnumerateFiles(args[0], "coverage.cobertura.xml", SearchOption.AllDirectories)) CoberturaReport.AddTo(tally, report);

CoverageTable.Print(tally, Console.Out);
