using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Persistence;
using Modular.Platform.Persistence.Migrations.Verifying;
using Npgsql;

namespace Scenarios.Tests.Schema;

public sealed class ModelTests(TestHost host)
{
    public static TheoryData<string> Contexts => [.. AllContexts().Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Contexts))]
    public async Task The_migrated_schema_is_what_the_model_expects(string context) => Assert.Empty(await DifferencesAsync(host.Database, context));

    [Fact]
    public void Every_module_with_migrations_is_looked_at()
    {
        var modules = host.Node.Services.GetServices<Modular.Platform.Persistence.Migrations.MigrationSource>().Select(s => s.Module).Where(m => m != "platform").Order(StringComparer.Ordinal);

        Assert.NotEmpty(modules);
        Assert.Equal(modules, AllContexts().Select(type => type.Namespace!.Split('.')[1].ToLowerInvariant()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("alter table forums.topics alter column title drop not null", "forums.topics.title: nullable instead of not null")]
    [InlineData("alter table forums.topics alter column edited_at set not null", "forums.topics.edited_at: not null instead of nullable")]
    [InlineData("alter table forums.topics alter column reply_count type bigint", "forums.topics.reply_count: bigint instead of integer")]
    [InlineData("alter table forums.categories alter column created_at type timestamp", "forums.categories.created_at: timestamp without time zone instead of timestamp with time zone")]
    [InlineData("alter table forums.replies drop column depth", "forums.replies.depth: the column is missing")]
    [InlineData("alter table forums.categories add column odd int not null",
        "forums.categories.odd: the model does not know this column, and no row can be written without it")]
    [InlineData("create table forums.odd (id int)", "forums.odd: the model does not know this table")]
    [InlineData("alter table forums.followers rename to listeners", "forums.followers: the table is missing|forums.listeners: the model does not know this table")]
    [InlineData("alter table forums.replies drop constraint replies_topic_id_fkey", "forums.replies: foreign key topic_id to forums.topics is missing")]
    [InlineData("alter table forums.followers drop constraint followers_pkey", "forums.followers: primary key name is missing")]
    public async Task A_planted_difference_is_found(string change, string difference)
    {
        await using var database = await host.NewDatabaseAsync();
        await database.RunAsync(change);

        Assert.Equal(difference.Split('|'), await DifferencesAsync(database, AllContexts().Single(type => type.Name == "ForumsDb").FullName!));
    }

    private async Task<IReadOnlyList<string>> DifferencesAsync(TestDatabase database, string context)
    {
        await using var scope = host.Node.Services.CreateAsyncScope();
        var module = (ModuleDb)scope.ServiceProvider.GetRequiredService(AllContexts().Single(type => type.FullName == context));
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        return await ModelComparison.DifferencesAsync(connection, module, CancellationToken.None);
    }

    private static IEnumerable<Type> AllContexts() => Directory.GetFiles(AppContext.BaseDirectory, "Modular.*.dll")
        .SelectMany(file => Assembly.Load(Path.GetFileNameWithoutExtension(file)).GetTypes())
        .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(ModuleDb)));
}
