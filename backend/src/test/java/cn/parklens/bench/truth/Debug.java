package cn.parklens.bench.truth;
import cn.parklens.form.*;
import java.nio.file.*;
public class Debug { public static void main(String[] a) throws Exception {
 String y=Files.readString(Path.of("/work/wt/truth/backend/src/main/resources/forms/park-development-2026.yaml"));
 Trial t=new Trial(FormReader.create().read(y,"f.yaml"),Integer.parseInt(a[0]),2026);
 long s=System.nanoTime(); Trial tt=t; Verdicts v0=tt.run(Files.createTempDirectory("truth"),2); 
 v0.tallies().forEach((k,v)->System.out.printf("%-28s n=%4d found %.3f cell %.3f sugg %.3f %s%n",k.name(),v.planted(),v.found(),v.rightCell(),v.rightSuggestion(),k.isDetectable()?"":"(hidden)"));
 var o=v0.overall(); System.out.printf("ALL n=%d found %.4f cell %.4f sugg %.4f  cleanBlocking %.4f explain %.3f  %.1fs%n",o.planted(),o.found(),o.rightCell(),o.rightSuggestion(),v0.cleanBlocking(),v0.cleanExplainMean(),(System.nanoTime()-s)/1e9);
 System.out.println(v0.saidOfClean());
 Files.write(Path.of("/tmp/truth-missed.txt"),v0.missed());
}}
