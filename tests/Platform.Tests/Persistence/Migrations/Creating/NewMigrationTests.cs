using Modular.Platform;
using Modular.Platform.Persistence.Migrations;
using Modular.Platform.Persistence.Migrations.Creating;
using Platform.Tests.Persistence.Embedded;

namespace Platform.Tests.Persistence.Migrations.Creating;

public sealed class NewMigrationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public NewMigrationTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "src", "Modules", "Forums", "deep", "inside"));
        Directory.CreateDirectory(Path.Combine(_folder.Path, "src", "Modules", "Chat"));
        File.WriteAllText(Path.Combine(_folder.Path, "Modular.sln"), "");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Both_files_are_written_into_the_modules_folder_and_can_be_read_as_a_migration()
    {
        var made = Write("Add-topic colour".ToLowerInvariant());

        Assert.Equal("20261127101530_add_topic_colour", made.Id);
        Assert.Equal(Path.Combine(_folder.Path, "src/Modules/Forums/Modular.Forums/Infrastructure/Migrations/20261127101530_add_topic_colour.up.sql"), made.Up);
        Assert.True(File.Exists(made.Up) && File.Exists(made.Down));
        Assert.Empty(SqlStatement.Split(File.ReadAllText(made.Up)));
        Assert.True(Read(made).Transactional);
        Assert.False(Read(Write("index", noTransaction: true)).Transactional);
    }

    [Fact]
    public void No_two_have_the_same_time_in_any_module_and_each_is_later_than_those_of_its_module()
    {
        Assert.Equal("20261127101530_a", Write("a").Id);
        Assert.Equal("20261127101531_a", Write("a").Id);
        Assert.Equal("20261127101532_b", Write("b", "chat").Id);
        Assert.Equal("20261127101533_c", Write("c", "PLATFORM").Id);
        Assert.Equal("20261127101534_d", Write("d", "forums").Id);

        var folder = Path.GetDirectoryName(Write("e").Up)!;
        File.WriteAllText(Path.Combine(folder, "20270101000000_ahead.up.sql"), "");
        Assert.Equal("20270101000001_f", Write("f").Id);
    }

    [Theory]
    [InlineData("Add_colour")]
    [InlineData("../colour")]
    [InlineData("colour;drop")]
    [InlineData("1st")]
    [InlineData("")]
    [InlineData("größe")]
    public void A_name_that_would_not_do_is_refused(string name)
    {
        var refused = Assert.Throws<StartupException>(() => Write(name));

        Assert.StartsWith($"A migration cannot be called \"{name}\"", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_module_or_a_checkout_that_is_not_there_is_refused()
    {
        Assert.Equal("There is no module \"forum\"; there are platform, chat, forums.", Assert.Throws<StartupException>(() => Write("a", "forum")).Message);
        Assert.StartsWith("No checkout of Modular at /", Assert.Throws<StartupException>(() => MigrationCheckout.Find("/")).Message, StringComparison.Ordinal);
    }

    private CreatedMigration Write(string name, string module = "forums", bool noTransaction = false) =>
        new NewMigration(MigrationCheckout.Find(Path.Combine(_folder.Path, "src", "Modules", "Forums", "deep", "inside")), new Clock()).Write(name, module, noTransaction);

    private static Migration Read(CreatedMigration made) => Migration.Read("forums", made.Id, File.ReadAllText(made.Up), File.ReadAllText(made.Down));

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 27, 10, 15, 30, 500, TimeSpan.Zero);
    }
}
