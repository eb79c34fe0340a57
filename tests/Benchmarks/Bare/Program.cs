using Bare;
using Npgsql;

// The product's SQL through prepared Npgsql and the bare minimal API: no pipeline, no limits, no headers, no errors, no authors.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders().AddConsole().SetMinimumLevel(LogLevel.Error);
await using var source = NpgsqlDataSource.Create(builder.Configuration["ConnectionStrings:Database"] ?? throw new InvalidOperationException("ConnectionStrings__Database is missing."));
var database = new Database(source);

var games = new Games(source);

var app = builder.Build();
app.MapGet("/static", () => new Page<Topic>([], null));
app.MapGet("/topics", async (CancellationToken cancel) =>
    new Page<Topic>((await database.ReadAsync(Sql.Topics, Rows.Topic, cancel, Sql.Guest, 21)).Take(20), null));
app.MapGet("/topics/after", async (bool pinned, DateTime at, long id, CancellationToken cancel) =>
    new Page<Topic>((await database.ReadAsync(Sql.TopicsAfter, Rows.Topic, cancel, Sql.Guest, 21, pinned, at.ToUniversalTime(), id)).Take(20), null));
app.MapGet("/topics/{id:long}", async (long id, CancellationToken cancel) =>
    (await database.ReadAsync(Sql.Topic, Rows.WholeTopic, cancel, Sql.Guest, id))[0]);
app.MapGet("/topics/{id:long}/replies", async (long id, CancellationToken cancel) =>
    new Page<Reply>((await database.ReadAsync(Sql.Replies, Rows.Reply, cancel, id, 51)).Take(50), null));
app.MapGet("/categories", async (CancellationToken cancel) =>
    new Page<Category>(await database.ReadAsync(Sql.Categories, Rows.Category, cancel, Sql.Guest), null));
app.MapGet("/topics/{id:long}/replies/after", async (long id, long after, CancellationToken cancel) =>
    new Page<Reply>((await database.ReadAsync(Sql.RepliesAfter, Rows.Reply, cancel, id, 51, after)).Take(50), null));
app.MapGet("/topics/{id:long}/replies/tree", async (long id, CancellationToken cancel) =>
    new Page<Reply>((await database.ReadAsync(Sql.ReplyTree, Rows.Reply, cancel, id, 51)).Take(50), null));
app.MapGet("/search", async (string q, long? category, CancellationToken cancel) =>
    new Page<Hit>((await database.ReadAsync(SearchSql.Text, Rows.Hit, cancel, SearchSql.ValuesOf(q, category))).Take(20), null));
app.MapPost("/topics/{id:long}/replies", async (long id, NewReply body, CancellationToken cancel) =>
    (await database.ReadAsync(Sql.Reply, row => row.GetInt64(0), cancel, id, Guid.Empty, body.Content))[0]);
app.MapPost("/sessions", (CancellationToken cancel) => games.StartAsync(cancel));
app.MapPost("/sessions/{id:guid}/moves", (Guid id, NewMove body, CancellationToken cancel) => games.MoveAsync(id, body, cancel));
await app.RunAsync();
