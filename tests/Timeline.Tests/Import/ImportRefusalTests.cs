using System.Net.Sockets;
using System.Text;
using Timeline.Tests.Http;

namespace Timeline.Tests.Import;

public sealed class ImportRefusalTests(TestHost host)
{
    [Theory]
    [InlineData("", "timeline.import.empty")]
    [InlineData("title,category\n", "timeline.import.columns_missing")]
    [InlineData("title,category,year,Title\n", "timeline.import.column_twice")]
    [InlineData("\u0001\u0002", "timeline.import.columns_missing")]
    public async Task A_file_that_is_none_is_refused(string text, string code)
    {
        using var admin = await host.SignedInAsync(Role.Admin);

        (await admin.PostFileAsync(Encoding.UTF8.GetBytes(text), "text/csv")).Expect(422, code);
    }

    [Fact]
    public async Task One_that_breaks_off_on_its_way_brings_nothing()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        var text = "title,category,year\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"Lost {100_000 + i},lost-lanterns,1850\n"));

        using (var line = new TcpClient(host.Node.Address.Host, host.Node.Address.Port))
        {
            await line.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                $"POST {Cards.Import} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {admin.AccessToken}\r\nContent-Type: text/csv\r\nContent-Length: {text.Length + 1}\r\n\r\n{text}"));
        }

        (await admin.PostFileAsync(Encoding.UTF8.GetBytes("title,category,year\nAfter the lost ones,after-lanterns,1850\n"), "text/csv")).Expect(200);
        Assert.Empty(await host.TitlesAsync("lost-lanterns"));
    }

    [Fact]
    public async Task So_is_what_is_asked_wrongly()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        using var ann = await host.SignedInAsync();

        Assert.Equal(
            ["?mode timeline.import.unknown_mode", "?categories timeline.import.unknown_category_mode"],
            (await admin.PostFileAsync([], "text/csv", "?mode=most&categories=maybe")).Expect(422).Errors);
        (await admin.PostFileAsync([], "text/html")).Expect(415);
        (await admin.PostFileAsync([], "text/csv; charset=latin1")).Expect(415, "timeline.import.media_type");
        (await admin.PostFileAsync(new byte[(64 * 1024 * 1024) + 1], "text/csv", wait: true)).Expect(413, "timeline.import.too_large");
        (await ann.PostFileAsync([], "text/csv")).Expect(403);
    }
}
