using Npgsql;

// The same SQL as the topic list, through prepared Npgsql and the bare minimal API: no pipeline, no limits, no headers, no errors.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
var source = NpgsqlDataSource.Create(builder.Configuration["ConnectionStrings:Database"] ?? throw new InvalidOperationException("ConnectionStrings__Database is missing."));

var app = builder.Build();
app.MapGet("/topics", async (CancellationToken cancel) => new Bare.TopicPage(await Bare.TopicList.ReadAsync(source, limit: 20, cancel), null));
app.MapGet("/static", () => new Bare.TopicPage([], null));
app.Run();
