using System.Text;

namespace Platform.Tests.Content;

/// <summary>People with slow lines hold a socket, and nothing of the database.</summary>
public sealed class SlowLineTests(TestHost host)
{
    private const int Connections = 2;

    [Fact]
    public async Task Uploads_and_downloads_under_way_take_no_connection_from_others()
    {
        await using var node = await ContentNode.StartAsync(host, new() { ["Modular:Database:PoolSize"] = "1000" });
        var database = new Npgsql.NpgsqlConnectionStringBuilder(node.Database.ConnectionString) { MaxPoolSize = Connections + 2 }.ConnectionString; // two are the start's and the workers'
        await using var narrow = await ContentNode.StartAsync(host, new() { ["ConnectionStrings:Database"] = database }, node);
        var file = await narrow.AttachAsync(Samples.Png(20 * 1024 * 1024)); // more than lies in the sockets' buffers
        var lines = new List<RawRequest>();
        try
        {
            for (var i = 0; i < 10; i++)
            {
                lines.Add(await RawRequest.OpenAsync(narrow.Address, $"POST {PlantedFiles.Address} HTTP/1.1\r\nHost: x\r\nContent-Length: 10000\r\n\r\n"));
                await lines[^1].SendAsync(Samples.Png(5000));
                lines.Add(await RawRequest.OpenAsync(narrow.Address, $"GET {PlantedFiles.Address}/{file.Id} HTTP/1.1\r\nHost: x\r\n\r\n"));
                Assert.StartsWith("HTTP/1.1 200 ", await lines[^1].ReadAsync(), StringComparison.Ordinal);
            }

            using var client = narrow.Client();
            for (var i = 0; i < 5; i++) (await client.GetAsync("/api/v1/forums/categories")).Expect(200);

            await lines[0].SendAsync(Encoding.ASCII.GetBytes(new string('x', 5000)));
            Assert.StartsWith("HTTP/1.1 201 ", await lines[0].ReadAsync(), StringComparison.Ordinal);
        }
        finally
        {
            foreach (var line in lines) line.Dispose();
        }
    }
}
