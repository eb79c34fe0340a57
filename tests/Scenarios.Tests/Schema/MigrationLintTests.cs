using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Persistence.Migrations;
using Modular.Platform.Persistence.Migrations.Linting;

namespace Scenarios.Tests.Schema;

public sealed class MigrationLintTests(TestHost host)
{
    [Fact]
    public void No_migration_of_any_module_breaks_a_rule_without_a_reason()
    {
        var migrations = MigrationFiles.Read(host.Node.Services.GetServices<MigrationSource>());

        Assert.Superset(new HashSet<string> { "platform", "accounts", "forums", "scheduling" }, migrations.Select(m => m.Module).ToHashSet(StringComparer.Ordinal));
        Assert.Empty(MigrationLint.Check(migrations, _ => true));
    }

    [Fact]
    public void A_reason_added_later_leaves_the_checksum_as_it_was_recorded()
    {
        var migrations = MigrationFiles.Read(host.Node.Services.GetServices<MigrationSource>());
        var recorded = File.ReadAllLines(Path.Combine(Modular.Testing.Checkout.Folder, "tests/Scenarios.Tests/Schema/checksums.txt"));

        Assert.True(recorded.Length >= 27, $"{recorded.Length} recorded");
        Assert.Contains(migrations, m => m.UpSql.Contains("-- modular: allow", StringComparison.Ordinal));
        Assert.Empty(recorded.Except(migrations.Select(m => $"{m.Name} {m.Checksum}"), StringComparer.Ordinal));
    }
}
